; rations-of-1-orders-fit
; Whole parts of what 1 orders at the clearing price share are together at most what is available, and less than one unit for each order short of it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) an order's share of what is rationed.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1| Real)
(declare-const |1.amount| Real)
(declare-const |available| Real)
(declare-const |total| Real)
; part 1: it is within its share
(assert (<= (* |1| |total|) (* |1.amount| |available|)))
; part 1 is the largest: one unit more is not
(assert (not (<= (* (+ |1| 1.0) |total|) (* |1.amount| |available|))))
; the total: the total is the sum of the amounts
(assert (= |total| |1.amount|))
; not: they fit: not: they fit, and less than a unit each is left
(assert (not (and (<= |1| |available|) (< |available| (+ |1| 1.0)))))
(check-sat)
