; volatility-is-free-of-units
; The volatility of three closes is that of all of them times k ≠ 0: prices in another unit are as volatile.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) seven-day volatility.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |k| Real)
(declare-const |v| Real)
(declare-const |x1| Real)
(declare-const |x2| Real)
(declare-const |x3| Real)
; k ≠ 0: k is not 0
(assert (not (= |k| 0.0)))
; not: the same: not: what covers the one covers the other
(assert (not (or (and (<= (* 1000000000000000000000000000000000000.0 (- (* 3.0 (+ (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|))) (* (* 1.0 |x3|) (* 1.0 |x3|)))) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|))))) (* (* |v| |v|) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|))))) (<= (* 1000000000000000000000000000000000000.0 (- (* 3.0 (+ (+ (* (* |k| |x2|) (* |k| |x2|)) (* (* |k| |x3|) (* |k| |x3|))) (* (* (+ |k| 0.0) |x1|) (* (+ |k| 0.0) |x1|)))) (* (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|)) (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|))))) (* (* |v| |v|) (* (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|)) (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|)))))) (and (not (<= (* 1000000000000000000000000000000000000.0 (- (* 3.0 (+ (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|))) (* (* 1.0 |x3|) (* 1.0 |x3|)))) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|))))) (* (* |v| |v|) (* (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)))))) (not (<= (* 1000000000000000000000000000000000000.0 (- (* 3.0 (+ (+ (* (* |k| |x2|) (* |k| |x2|)) (* (* |k| |x3|) (* |k| |x3|))) (* (* (+ |k| 0.0) |x1|) (* (+ |k| 0.0) |x1|)))) (* (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|)) (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|))))) (* (* |v| |v|) (* (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|)) (+ (+ (* |k| |x2|) (* |k| |x3|)) (* (+ |k| 0.0) |x1|))))))))))
(check-sat)
