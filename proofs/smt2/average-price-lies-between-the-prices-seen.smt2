; average-price-lies-between-the-prices-seen
; The most of three prices covers their time-weighted average and the least is within it: so the average rounded up is at most the most, and rounded down at least the least.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) cumulative price; 12.2 (sound) time-weighted average price, rounded up; 12.2 (sound) time-weighted average price, rounded down.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |t1| Real)
(declare-const |least| Real)
(declare-const |π1| Real)
(declare-const |most| Real)
(declare-const |t2| Real)
(declare-const |π2| Real)
(declare-const |t3| Real)
(declare-const |π3| Real)
; t1 ≥ 0: t1 is at least 0
(assert (<= 0.0 |t1|))
; least ≤ π1: no price is below the least
(assert (<= |least| |π1|))
; π1 ≤ most: no price is above the most
(assert (<= |π1| |most|))
; t2 ≥ 0: t2 is at least 0
(assert (<= 0.0 |t2|))
; least ≤ π2: no price is below the least
(assert (<= |least| |π2|))
; π2 ≤ most: no price is above the most
(assert (<= |π2| |most|))
; t3 ≥ 0: t3 is at least 0
(assert (<= 0.0 |t3|))
; least ≤ π3: no price is below the least
(assert (<= |least| |π3|))
; π3 ≤ most: no price is above the most
(assert (<= |π3| |most|))
; not: least ≤ average ≤ most: not: the average is between the least and the most
(assert (not (and (<= (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (* |π3| |t3|)) (* |most| (+ (+ |t1| |t2|) |t3|))) (<= (* |least| (+ (+ |t1| |t2|) |t3|)) (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (* |π3| |t3|))))))
(check-sat)
