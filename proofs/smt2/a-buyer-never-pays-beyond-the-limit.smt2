; a-buyer-never-pays-beyond-the-limit
; What a buyer would pay at the limit covers the payment at any lower price: the smallest payment is at most it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) a buyer's payment.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |limit| Real)
(declare-const |amount| Real)
(declare-const |price| Real)
; credits at limit: credits are a payment at limit
(assert (<= (* |limit| |amount|) (* |credits| 1000000000000000000.0)))
; within the limit: the price is within the limit
(assert (<= |price| |limit|))
; amount ≥ 0: amount is at least 0
(assert (<= 0.0 |amount|))
; not: credits at price: not: credits are a payment at price
(assert (not (<= (* |price| |amount|) (* |credits| 1000000000000000000.0))))
(check-sat)
