; a-seller-is-never-paid-below-the-limit
; What a seller would be paid at the limit is within the payment at any higher price: the largest payment is at least it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) a seller's payment.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |limit| Real)
(declare-const |amount| Real)
(declare-const |price| Real)
; credits at limit: credits are a payment at limit
(assert (<= (* |credits| 1000000000000000000.0) (* |limit| |amount|)))
; within the limit: the price is within the limit
(assert (<= |limit| |price|))
; amount ≥ 0: amount is at least 0
(assert (<= 0.0 |amount|))
; not: credits at price: not: credits are a payment at price
(assert (not (<= (* |credits| 1000000000000000000.0) (* |price| |amount|))))
(check-sat)
