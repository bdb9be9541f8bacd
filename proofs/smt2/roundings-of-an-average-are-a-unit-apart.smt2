; roundings-of-an-average-are-a-unit-apart
; The average rounded up is not below the average rounded down, and at most one unit above it: stakes and quotes of a sale are priced within a unit of what buyers are.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) cumulative price; 12.2 (sound) time-weighted average price, rounded up; 12.2 (sound) time-weighted average price, rounded down.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |up| Real)
(declare-const |π1| Real)
(declare-const |t1| Real)
(declare-const |π2| Real)
(declare-const |t2| Real)
(declare-const |π3| Real)
(declare-const |t3| Real)
(declare-const |down| Real)
; up: the smallest that covers
(assert (and (<= (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (* |π3| |t3|)) (* |up| (+ (+ |t1| |t2|) |t3|))) (not (<= (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (* |π3| |t3|)) (* (- |up| 1.0) (+ (+ |t1| |t2|) |t3|))))))
; down: the largest that is within
(assert (and (<= (* |down| (+ (+ |t1| |t2|) |t3|)) (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (* |π3| |t3|))) (not (<= (* (+ |down| 1.0) (+ (+ |t1| |t2|) |t3|)) (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (* |π3| |t3|))))))
; up − down − 1 is whole: up − down − 1 is at most 0 or at least 1
(assert (or (<= (- (- |up| |down|) 1.0) 0.0) (<= 1.0 (- (- |up| |down|) 1.0))))
; not: down ≤ up ≤ down + 1: not: the two roundings are at most a unit apart
(assert (not (and (<= |down| |up|) (<= |up| (+ |down| 1.0)))))
(check-sat)
