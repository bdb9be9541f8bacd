; buy-per-trade-feasible-set-is-an-interval
; With per-trade risk, too, what can be taken for a payment, less of it can be taken for it: price and risk do not rise.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |risk| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |less.credits| Real)
(declare-const |less.risk| Real)
; resource: resource satisfies the predicate of its choice in buy
(assert (<= (+ |credits| |risk|) (- |total| |fee|)))
; less credits ≤ credits: the credits of the smaller amount is not larger
(assert (<= |less.credits| |credits|))
; less risk ≤ risk: the risk of the smaller amount is not larger
(assert (<= |less.risk| |risk|))
; not: less resource: not: less resource satisfies the predicate of its choice in buy
(assert (not (<= (+ |less.credits| |less.risk|) (- |total| |fee|))))
(check-sat)
