; volatility-is-0-exactly-for-steady-prices
; The volatility of three closes is 0 exactly if they are alike.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) seven-day volatility.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |x1| Real)
(declare-const |x2| Real)
(declare-const |x3| Real)
; not: 0 iff alike: not: the volatility is 0 exactly if all are alike
(assert (not (or (and (<= (* 1000000000000000000000000000000000000.0 (- (* 3.0 (+ (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|))) (* (* 1.0 |x3|) (* 1.0 |x3|)))) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|))))) (* (* 0.0 0.0) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|))))) (and (= (* 1.0 |x2|) |x1|) (= (* 1.0 |x3|) |x1|))) (and (not (<= (* 1000000000000000000000000000000000000.0 (- (* 3.0 (+ (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|))) (* (* 1.0 |x3|) (* 1.0 |x3|)))) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|))))) (* (* 0.0 0.0) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)))))) (not (and (= (* 1.0 |x2|) |x1|) (= (* 1.0 |x3|) |x1|)))))))
(check-sat)
