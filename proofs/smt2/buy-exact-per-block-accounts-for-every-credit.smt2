; buy-exact-per-block-accounts-for-every-credit
; What is paid for a buy of an exact amount with per-block risk is what the curve receives, the fee and the risk charge, to the unit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |p| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
; not: credits add up: not: credits paid are credits received and charges
(assert (not (= (+ (- (+ |p| (- (- |total| |fee|) |risk|)) |p|) (+ |fee| |risk|)) |total|)))
(check-sat)
