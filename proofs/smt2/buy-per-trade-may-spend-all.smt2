; buy-per-trade-may-spend-all
; An amount whose price and risk are exactly what is left of the payment can be bought.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |risk| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
; all is spent: price and risk are what is left of the payment
(assert (= (+ |credits| |risk|) (- |total| |fee|)))
; not: resource: not: resource satisfies the predicate of its choice in buy
(assert (not (<= (+ |credits| |risk|) (- |total| |fee|))))
(check-sat)
