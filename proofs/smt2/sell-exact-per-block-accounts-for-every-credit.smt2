; sell-exact-per-block-accounts-for-every-credit
; What the curve pays for a sale for an exact amount with per-block risk is what the trader receives, the fee and the risk charge, to the unit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fee| Real)
(declare-const |credits| Real)
(declare-const |amount| Real)
(declare-const |risk| Real)
(declare-const |p| Real)
; fee: fee is what sellExact defines
(assert (= |fee| (- |credits| |amount|)))
; not: credits add up: not: credits paid are credits received and charges
(assert (not (= (+ (- |amount| |risk|) (+ |fee| |risk|)) (- |p| (- |p| |credits|)))))
(check-sat)
