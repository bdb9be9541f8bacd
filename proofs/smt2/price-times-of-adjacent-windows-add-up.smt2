; price-times-of-adjacent-windows-add-up
; The cumulative price of a time is the sum of those of its parts, wherever within a price view it is cut: it can be read off an accumulator as a difference of two readings.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) cumulative price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |π1| Real)
(declare-const |t1| Real)
(declare-const |π2| Real)
(declare-const |t2| Real)
(declare-const |t3| Real)
(declare-const |π3| Real)
(declare-const |t4| Real)
; not: adjacent windows add up: not: the whole is the sum of the windows, wherever a price is cut
(assert (not (= (+ (+ (* |π1| |t1|) (* |π2| (+ |t2| |t3|))) (* |π3| |t4|)) (+ (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (+ (* |π2| |t3|) (* |π3| |t4|))) 0.0))))
(check-sat)
