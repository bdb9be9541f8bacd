; routing-the-cheapest-quantity-passes
; A whole quantity that can be bought, and than which one unit less or more is no cheaper net of its worth, passes as the cheapest: so that at every price some quantity does.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) a quantity is the cheapest net of its worth; 22 (sound) the last unit costs at most its price; 22 (sound) one more unit costs at least its price; 22 (sound) cost of a quantity at a venue before rounding; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |y| Real)
(declare-const |most| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |rate| Real)
(declare-const |denominator| Real)
(declare-const |numerator| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* (- |q| |y|) (- 1000000000000000000.0 |rate|))) (* |y| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |y|))))) (not (= (* (- |q| |y|) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!1 (* (- |q| (- |y| 1.0)) (- 1000000000000000000.0 |rate|))) (* (- |y| 1.0) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| (- |y| 1.0)))))) (not (= (* (- |q| (- |y| 1.0)) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!2 (* (- |q| |y|) (- 1000000000000000000.0 |rate|))) (* |y| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |y|))))) (not (= (* (- |q| |y|) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!3 (* (- |q| (+ |y| 1.0)) (- 1000000000000000000.0 |rate|))) (* (+ |y| 1.0) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| (+ |y| 1.0)))))) (not (= (* (- |q| (+ |y| 1.0)) (- 1000000000000000000.0 |rate|)) 0.0))))
; no neighbour is cheaper: one unit less or more is no cheaper
(assert (and (or (< |y| 1.0) (<= (- (* quotient!0 |denominator|) (* |y| |numerator|)) (- (* quotient!1 |denominator|) (* (- |y| 1.0) |numerator|)))) (or (< |most| (+ |y| 1.0)) (<= (- (* quotient!2 |denominator|) (* |y| |numerator|)) (- (* quotient!3 |denominator|) (* (+ |y| 1.0) |numerator|))))))
; y is whole and can be bought: y is 0 or from 1 on, all that can be bought or at least one less
(assert (and (or (= |y| 0.0) (<= 1.0 |y|)) (or (= |y| |most|) (<= (+ |y| 1.0) |most|))))
; most < q: not all of the reserve can be bought
(assert (< |most| |q|))
; rate < W: the flat rate is below 1
(assert (< |rate| 1000000000000000000.0))
; not: y is the cheapest: not: no integer next to y is cheaper net of its worth
(assert (not (and (<= 0.0 |y|) (<= |y| |most|) (< |most| |q|) (or (= |y| 0.0) (<= (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |y|) (+ (- |q| |y|) 1.0)))) |denominator|) (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |y|) (+ (- |q| |y|) 1.0))))) (or (= |y| |most|) (<= (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |y|) (- (- |q| |y|) 1.0))) (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |y|) (- (- |q| |y|) 1.0)))) |denominator|))))))
(check-sat)
