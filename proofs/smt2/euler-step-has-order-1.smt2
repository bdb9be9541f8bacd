; euler-step-has-order-1
; Forward Euler agrees with the flow of equations 10 and 11 in the terms of h⁰ to h^1, whatever state and parameters are, and not in that of h^2: its order is 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Table 2 (literal) forward Euler step; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |∛2| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!1 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!2 (* 1.0 1.0)) (- (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|)))) 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!3 (+ 0.0 (* 1.0 1.0))) (- |q1| 1.0)) (not (= (+ 0.0 (* 1.0 1.0)) 0.0))))
(assert (and (= (* quotient!4 (+ 0.0 (* 1.0 1.0))) (- (- 0.0 0.0) (+ 0.0 (* (+ (+ 0.0 (* 1.0 0.0)) (* 0.0 1.0)) quotient!3)))) (not (= (+ 0.0 (* 1.0 1.0)) 0.0))))
; not: order 1: not: the terms of h⁰ to h^1 are those of the flow
(assert (not (and (= (- (* 1.0 (+ |q1| (+ 0.0 (* 0.0 (+ (+ 0.0 (* |w1| |q1|)) (+ 0.0 (* |μ1| |p1|))))))) |q1|) 0.0) (= (- (* 1.0 (+ |p1| (+ 0.0 (* 0.0 (- (- 0.0 (+ 0.0 (* |w1| |p1|))) (+ 0.0 (* (+ 0.0 (* |λ| |w1|)) quotient!3))))))) |p1|) 0.0) (= (- (* 1.0 (+ 0.0 (+ (+ 0.0 (* 0.0 (+ (+ (+ 0.0 (* |w1| 0.0)) (* 0.0 |q1|)) (+ (+ 0.0 (* |μ1| 0.0)) (* 0.0 |p1|))))) (* 1.0 (+ (+ 0.0 (* |w1| |q1|)) (+ 0.0 (* |μ1| |p1|))))))) (+ (* |w1| |q1|) (* |μ1| |p1|))) 0.0) (= (- (* 1.0 (+ 0.0 (+ (+ 0.0 (* 0.0 (- (- 0.0 (+ (+ 0.0 (* |w1| 0.0)) (* 0.0 |p1|))) (+ (+ 0.0 (* (+ 0.0 (* |λ| |w1|)) quotient!4)) (* (+ (+ 0.0 (* |λ| 0.0)) (* 0.0 |w1|)) quotient!3))))) (* 1.0 (- (- 0.0 (+ 0.0 (* |w1| |p1|))) (+ 0.0 (* (+ 0.0 (* |λ| |w1|)) quotient!3))))))) (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))) 0.0))))
(check-sat)
