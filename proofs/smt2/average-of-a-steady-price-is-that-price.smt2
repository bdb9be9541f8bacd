; average-of-a-steady-price-is-that-price
; Of a price that was held all the time, the average covers exactly from that price on, and is within exactly up to it: both roundings are the price.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) cumulative price; 12.2 (sound) time-weighted average price, rounded up; 12.2 (sound) time-weighted average price, rounded down.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |t1| Real)
(declare-const |π1| Real)
(declare-const |average| Real)
; t1 > 0: t1 is positive
(assert (< 0.0 |t1|))
; not: the price: not: exactly a price of at least, or at most, the one seen comes to it
(assert (not (and (or (and (<= (* |π1| |t1|) (* |average| |t1|)) (<= |π1| |average|)) (and (not (<= (* |π1| |t1|) (* |average| |t1|))) (not (<= |π1| |average|)))) (or (and (<= (* |average| |t1|) (* |π1| |t1|)) (<= |average| |π1|)) (and (not (<= (* |average| |t1|) (* |π1| |t1|))) (not (<= |average| |π1|)))))))
(check-sat)
