; routing-what-passes-as-the-cheapest-can-be-bought
; What passes as the cheapest quantity can be bought and leaves something at the venue.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) a quantity is the cheapest net of its worth; 22 (sound) the last unit costs at most its price; 22 (sound) one more unit costs at least its price; P_w (sound) virtual credits.
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
; y is the cheapest: no integer next to y is cheaper net of its worth
(assert (and (<= 0.0 |y|) (<= |y| |most|) (< |most| |q|) (or (= |y| 0.0) (<= (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |y|) (+ (- |q| |y|) 1.0)))) |denominator|) (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |y|) (+ (- |q| |y|) 1.0))))) (or (= |y| |most|) (<= (* (* |numerator| (- 1000000000000000000.0 |rate|)) (* (- |q| |y|) (- (- |q| |y|) 1.0))) (* (+ (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |c| (* (- |q| |y|) (- (- |q| |y|) 1.0)))) |denominator|)))))
; not: 0 ≤ y < q: not: it is not negative and less than the reserve
(assert (not (and (<= 0.0 |y|) (< |y| |q|) (<= |y| |most|))))
(check-sat)
