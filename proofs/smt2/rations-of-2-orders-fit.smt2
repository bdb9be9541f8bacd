; rations-of-2-orders-fit
; Whole parts of what 2 orders at the clearing price share are together at most what is available, and less than one unit for each order short of it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) an order's share of what is rationed.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1| Real)
(declare-const |1.amount| Real)
(declare-const |available| Real)
(declare-const |total| Real)
(declare-const |2| Real)
(declare-const |2.amount| Real)
; part 1: it is within its share
(assert (<= (* |1| |total|) (* |1.amount| |available|)))
; part 2: it is within its share
(assert (<= (* |2| |total|) (* |2.amount| |available|)))
; part 1 is the largest: one unit more is not
(assert (not (<= (* (+ |1| 1.0) |total|) (* |1.amount| |available|))))
; part 2 is the largest: one unit more is not
(assert (not (<= (* (+ |2| 1.0) |total|) (* |2.amount| |available|))))
; the total: the total is the sum of the amounts
(assert (= |total| (+ |1.amount| |2.amount|)))
; not: they fit: not: they fit, and less than a unit each is left
(assert (not (and (<= (+ |1| |2|) |available|) (< |available| (+ (+ |1| |2|) 2.0)))))
(check-sat)
