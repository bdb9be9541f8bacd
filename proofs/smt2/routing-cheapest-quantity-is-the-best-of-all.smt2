; routing-cheapest-quantity-is-the-best-of-all
; A quantity at which one unit less and one unit more are no cheaper net of their worth is the cheapest of all quantities that can be bought there.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) a quantity is the cheapest net of its worth; 22 (sound) the last unit costs at most its price; 22 (sound) one more unit costs at least its price; 22 (sound) cost of a quantity at a venue before rounding; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |rate| Real)
(declare-const |most| Real)
(declare-const |y| Real)
(declare-const |numerator| Real)
(declare-const |denominator| Real)
(declare-const |x| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* (- |q| |y|) (- 1000000000000000000.0 |rate|))) (* |y| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |y|))))) (not (= (* (- |q| |y|) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!1 (* (- |q| |x|) (- 1000000000000000000.0 |rate|))) (* |x| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |x|))))) (not (= (* (- |q| |x|) (- 1000000000000000000.0 |rate|)) 0.0))))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; rate < W: the flat rate is below 1
(assert (< |rate| 1000000000000000000.0))
; y is the cheapest: no integer next to y is cheaper net of its worth
(assert (and (<= 0.0 |y|) (<= |y| |most|) (< |most| |q|) (or (= |y| 0.0) (<= (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |y|) (+ (- |q| |y|) 1.0)))) |denominator|) (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |y|) (+ (- |q| |y|) 1.0))))) (or (= |y| |most|) (<= (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |y|) (- (- |q| |y|) 1.0))) (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |y|) (- (- |q| |y|) 1.0)))) |denominator|)))))
; 0 ≤ x ≤ most: the other quantity can be bought
(assert (and (<= 0.0 |x|) (<= |x| |most|)))
; x and y are whole: the two quantities are the same or at least one apart
(assert (or (= |x| |y|) (<= (+ |x| 1.0) |y|) (<= (+ |y| 1.0) |x|)))
; denominator > 0: denominator is positive
(assert (< 0.0 |denominator|))
; not: net(y) ≤ net(x): not: no other is cheaper
(assert (not (<= (- (* quotient!0 |denominator|) (* |y| |numerator|)) (- (* quotient!1 |denominator|) (* |x| |numerator|)))))
(check-sat)
