; effective-reserve-moves-with-every-attestation
; Equation 23's effective reserve changes by (quality' − quality)·raw with an attestation, and no trade: in an invariant it would move the price.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 23 (literal) effective reserve.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |quality'| Real)
(declare-const |raw| Real)
(declare-const |other.quality| Real)
(declare-const |other.raw| Real)
(declare-const |quality| Real)
; not: the change: not: the reserve changes by the formula
(assert (not (= (- (+ (* |quality'| |raw|) (* |other.quality| |other.raw|)) (+ (* |quality| |raw|) (* |other.quality| |other.raw|))) (* (- |quality'| |quality|) |raw|))))
(check-sat)
