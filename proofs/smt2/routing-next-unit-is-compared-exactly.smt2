; routing-next-unit-is-compared-exactly
; The test of the next unit is exactly ν ≤ φ(x + 1) − φ(x).
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) one more unit costs at least its price; 22 (sound) cost of a quantity at a venue before rounding; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |x| Real)
(declare-const |q| Real)
(declare-const |rate| Real)
(declare-const |denominator| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |most| Real)
(declare-const |numerator| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |denominator|) |numerator|) (not (= |denominator| 0.0))))
(assert (and (= (* quotient!1 (* (- |q| (+ |x| 1.0)) (- 1000000000000000000.0 |rate|))) (* (+ |x| 1.0) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| (+ |x| 1.0)))))) (not (= (* (- |q| (+ |x| 1.0)) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!2 (* (- |q| |x|) (- 1000000000000000000.0 |rate|))) (* |x| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |x|))))) (not (= (* (- |q| |x|) (- 1000000000000000000.0 |rate|)) 0.0))))
; x + 1 < q: some is left after one more
(assert (< (+ |x| 1.0) |q|))
; rate < W: the flat rate is below 1
(assert (< |rate| 1000000000000000000.0))
; denominator > 0: denominator is positive
(assert (< 0.0 |denominator|))
; not: the same: not: the predicate says what the difference of the costs says
(assert (not (or (and (<= (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |x|) (- (- |q| |x|) 1.0))) (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |x|) (- (- |q| |x|) 1.0)))) |denominator|)) (<= quotient!0 (- quotient!1 quotient!2))) (and (not (<= (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |x|) (- (- |q| |x|) 1.0))) (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |x|) (- (- |q| |x|) 1.0)))) |denominator|))) (not (<= quotient!0 (- quotient!1 quotient!2)))))))
(check-sat)
