; splitting-an-exact-buy-never-lowers-the-payment
; Where two buys of exact amounts bring at least the price of both amounts at once, their payments are together at least the payment for both, fees and roundings included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) an amount that leaves a net amount; 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fee| Real)
(declare-const |total| Real)
(declare-const |rate| Real)
(declare-const |second.total| Real)
(declare-const |second.credits| Real)
(declare-const |second.risk| Real)
(declare-const |whole.risk| Real)
(declare-const |whole.credits| Real)
(declare-const |whole.total| Real)
; fee: fee satisfies the predicate of its choice in buyExact
(assert (<= (* |total| |rate|) (* |fee| 1000000000000000000.0)))
; second total: second total satisfies the predicate of its choice in buyExact
(assert (<= (* (+ |second.credits| |second.risk|) 1000000000000000000.0) (* |second.total| (- 1000000000000000000.0 |rate|))))
; second risk: second risk is what buyExact defines
(assert (= |second.risk| 0.0))
; whole risk: whole risk is what buyExact defines
(assert (= |whole.risk| 0.0))
; price of the whole: the price of both amounts is at most what the first buy brings and the second's price
(assert (<= |whole.credits| (+ (- |total| |fee|) |second.credits|)))
; total ≥ 0: total is at least 0
(assert (<= 0.0 |total|))
; second total ≥ 0: second total is at least 0
(assert (<= 0.0 |second.total|))
; whole total is the smallest: the sum of the payments, an integer, is no better whole total
(assert (or (not (and (<= 0.0 (+ |total| |second.total|)) (<= (* (+ |whole.credits| |whole.risk|) 1000000000000000000.0) (* (+ |total| |second.total|) (- 1000000000000000000.0 |rate|))))) (<= |whole.total| (+ |total| |second.total|))))
; not: payment for both: not: both at once cost at most the sum of the payments
(assert (not (<= |whole.total| (+ |total| |second.total|))))
(check-sat)
