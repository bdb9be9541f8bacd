; volatility-is-the-deviation-over-the-mean
; A number covers the volatility of seven closes exactly if it is at least their deviation over their mean, in units of 1e-18: Σ(x − mean)²/7 is the square of the first, of the whole population.
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
(declare-const |v| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 7.0) (+ (+ (+ (+ (+ (+ (+ 0.0 (* 1.0 |x1|)) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|))) (not (= 7.0 0.0))))
(assert (and (= (* quotient!1 7.0) (+ (+ (+ (+ (+ (+ (+ 0.0 (* (- (* 1.0 |x1|) quotient!0) (- (* 1.0 |x1|) quotient!0))) (* (- (* 1.0 |x2|) quotient!0) (- (* 1.0 |x2|) quotient!0))) (* (- (* 1.0 |x3|) quotient!0) (- (* 1.0 |x3|) quotient!0))) (* (- (* 1.0 |x4|) quotient!0) (- (* 1.0 |x4|) quotient!0))) (* (- (* 1.0 |x5|) quotient!0) (- (* 1.0 |x5|) quotient!0))) (* (- (* 1.0 |x6|) quotient!0) (- (* 1.0 |x6|) quotient!0))) (* (- (* 1.0 |x7|) quotient!0) (- (* 1.0 |x7|) quotient!0)))) (not (= 7.0 0.0))))
; not: deviation over mean: not: v covers exactly what the deviation over the mean is
(assert (not (or (and (<= (* 1000000000000000000000000000000000000.0 (- (* 7.0 (+ (+ (+ (+ (+ (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|))) (* (* 1.0 |x3|) (* 1.0 |x3|))) (* (* 1.0 |x4|) (* 1.0 |x4|))) (* (* 1.0 |x5|) (* 1.0 |x5|))) (* (* 1.0 |x6|) (* 1.0 |x6|))) (* (* 1.0 |x7|) (* 1.0 |x7|)))) (* (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)) (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|))))) (* (* |v| |v|) (* (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)) (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|))))) (<= (* 1000000000000000000000000000000000000.0 quotient!1) (* (* |v| quotient!0) (* |v| quotient!0)))) (and (not (<= (* 1000000000000000000000000000000000000.0 (- (* 7.0 (+ (+ (+ (+ (+ (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|))) (* (* 1.0 |x3|) (* 1.0 |x3|))) (* (* 1.0 |x4|) (* 1.0 |x4|))) (* (* 1.0 |x5|) (* 1.0 |x5|))) (* (* 1.0 |x6|) (* 1.0 |x6|))) (* (* 1.0 |x7|) (* 1.0 |x7|)))) (* (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)) (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|))))) (* (* |v| |v|) (* (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)) (+ (+ (+ (+ (+ (+ (* 1.0 |x1|) (* 1.0 |x2|)) (* 1.0 |x3|)) (* 1.0 |x4|)) (* 1.0 |x5|)) (* 1.0 |x6|)) (* 1.0 |x7|)))))) (not (<= (* 1000000000000000000000000000000000000.0 quotient!1) (* (* |v| quotient!0) (* |v| quotient!0))))))))
(check-sat)
