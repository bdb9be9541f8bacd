; one-price-moves-the-average-by-its-share-of-the-time
; Where one price of three is another, at most d higher, and was in force for at most the part x/d of the window, the average moves by at most x.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) cumulative price; 12.2 (sound) time-weighted average price, rounded up.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |average| Real)
(declare-const |π1| Real)
(declare-const |t1| Real)
(declare-const |π2| Real)
(declare-const |t2| Real)
(declare-const |π3| Real)
(declare-const |t3| Real)
(declare-const |π'| Real)
(declare-const |d| Real)
(declare-const |x| Real)
; covered: the price, held all the time, comes to at least as much
(assert (<= (+ (+ (* |π1| |t1|) (* |π2| |t2|)) (* |π3| |t3|)) (* |average| (+ (+ |t1| |t2|) |t3|))))
; t1 ≥ 0: t1 is at least 0
(assert (<= 0.0 |t1|))
; π' ≤ π1 + d: the other price is at most d higher
(assert (<= |π'| (+ |π1| |d|)))
; d·t1 ≤ x·window: it was in force for so small a part
(assert (<= (* |d| |t1|) (* |x| (+ (+ |t1| |t2|) |t3|))))
; not: covered: not: the price, held all the time, comes to at least as much
(assert (not (<= (+ (+ (* |π'| |t1|) (* |π2| |t2|)) (* |π3| |t3|)) (* (+ |average| |x|) (+ (+ |t1| |t2|) |t3|)))))
(check-sat)
