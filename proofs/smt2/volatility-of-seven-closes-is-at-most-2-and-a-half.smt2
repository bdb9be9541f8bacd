; volatility-of-seven-closes-is-at-most-2-and-a-half
; The volatility of seven closes that are not negative is at most 2.5: even without a cap the surcharge is at most that many times its rate.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) seven-day volatility.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |x1| Real)
(declare-const |x2| Real)
(declare-const |x3| Real)
(declare-const |x4| Real)
(declare-const |x5| Real)
(declare-const |x6| Real)
(declare-const |x7| Real)
; x1 ≥ 0: x1 is at least 0
(assert (<= 0.0 |x1|))
; x2 ≥ 0: x2 is at least 0
(assert (<= 0.0 |x2|))
; x3 ≥ 0: x3 is at least 0
(assert (<= 0.0 |x3|))
; x4 ≥ 0: x4 is at least 0
(assert (<= 0.0 |x4|))
; x5 ≥ 0: x5 is at least 0
(assert (<= 0.0 |x5|))
; x6 ≥ 0: x6 is at least 0
(assert (<= 0.0 |x6|))
; x7 ≥ 0: x7 is at least 0
(assert (<= 0.0 |x7|))
; not: v covers: not: v is at least the volatility
(assert (not (<= (* 1000000000000000000000000000000000000.0 (- (* 7.0 (+ (+ (+ (+ (+ (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|))) (* (* 1.0 |x3|) (* 1.0 |x3|))) (* (* 1.0 |x4|) (* 1.0 |x4|))) (* (* 1.0 |x5|) (* 1.0 |x5|))) (* (* 1.0 |x6|) (* 1.0 |x6|))) (* (* 1.0 |x7|) (* 1.0 |x7|)))) (* (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)) (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|))))) (* (* 2500000000000000000.0 2500000000000000000.0) (* (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)) (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)))))))
(check-sat)
