; supply-of-1-orders-does-not-fall
; The supply of an order does not fall as the price rises.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) supply at a price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |price| Real)
(declare-const |higher| Real)
(declare-const |amount.1| Real)
(declare-const |limit.1| Real)
; price ≤ higher: the other price is not lower
(assert (<= |price| |higher|))
; amount.1 ≥ 0: amount.1 is at least 0
(assert (<= 0.0 |amount.1|))
; not: the supply does not fall: not: the supply does not fall
(assert (not (<= (ite (<= |limit.1| |price|) |amount.1| 0.0) (ite (<= |limit.1| |higher|) |amount.1| 0.0))))
(check-sat)
