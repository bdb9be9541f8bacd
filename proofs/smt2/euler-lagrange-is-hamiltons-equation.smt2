; euler-lagrange-is-hamiltons-equation
; At the momentum of a velocity the slope ∂L/∂q of the Lagrangian is dp/dt of equation 11: the equation of Euler and Lagrange is Hamilton's.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 38 (sound) Lagrangian of the augmented Hamiltonian; 38 (sound) momentum of a velocity; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |v| Real)
(declare-const |κ| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
(declare-const quotient!8 Real)
(declare-const quotient!9 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |μ1|) (- (+ |v| 0.0) (* |w1| (+ |q1| 1.0)))) (not (= |μ1| 0.0))))
(assert (and (= (* quotient!1 2.0) (* |μ1| (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 1.0) (- (+ |q1| 1.0) 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| |w1|) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |μ1|) (- (+ |v| 0.0) (* |w1| (+ |q1| (- 1.0))))) (not (= |μ1| 0.0))))
(assert (and (= (* quotient!5 2.0) (* |μ1| (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 1.0) (- (+ |q1| (- 1.0)) 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!7 2.0) (* (* |λ| |w1|) (* quotient!6 quotient!6))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!8 |μ1|) (- |v| (* |w1| |q1|))) (not (= |μ1| 0.0))))
(assert (and (= (* quotient!9 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
; not: ∂L/∂q = dp/dt: not: the slope of the Lagrangian in the reserve is the flow of the credits
(assert (not (= (- (+ quotient!1 (- 0.0 quotient!3)) (+ quotient!5 (- 0.0 quotient!7))) (+ (* 2.0 (- (- 0.0 (* |w1| quotient!8)) (* (* |λ| |w1|) quotient!9))) 0.0))))
(check-sat)
