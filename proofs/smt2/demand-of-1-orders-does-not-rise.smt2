; demand-of-1-orders-does-not-rise
; The demand of an order does not rise as the price rises.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) demand at a price.
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
; not: the demand does not rise: not: the demand does not rise
(assert (not (<= (ite (<= |higher| |limit.1|) |amount.1| 0.0) (ite (<= |price| |limit.1|) |amount.1| 0.0))))
(check-sat)
