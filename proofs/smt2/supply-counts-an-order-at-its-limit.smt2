; supply-counts-an-order-at-its-limit
; An order counts in the supply at its own limit, with all of its amount, and not one unit below it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) supply at a price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |amount.1| Real)
(declare-const |limit.1| Real)
; not: counts: not: it counts at its limit and not beyond
(assert (not (and (= (ite (<= |limit.1| |limit.1|) |amount.1| 0.0) |amount.1|) (= (ite (<= |limit.1| (- |limit.1| 1.0)) |amount.1| 0.0) 0.0))))
(check-sat)
