; sell-per-block-accounts-for-every-credit
; What the curve pays for a sale with per-block risk is what the trader receives, the fee and the risk charge, to the unit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
(declare-const |p| Real)
; not: credits add up: not: credits paid are credits received and charges
(assert (not (= (+ (- (- |credits| |fee|) |risk|) (+ |fee| |risk|)) (- |p| (- |p| |credits|)))))
(check-sat)
