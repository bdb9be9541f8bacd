; repair-damped-equilibrium-is-stable
; Where μλ > w·q̄² the energy is least at the equilibrium and strictly larger everywhere else: with damping it is a Lyapunov function, and the equilibrium is reached. That is the regime in which the curve is not convex and no market.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 9 (literal) augmented Hamiltonian; 4 (literal) Hamiltonian; 4 (literal) Hamiltonian of one resource; prop. 7 (literal) determinant of the Hessian of one resource; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |h| Real)
(declare-const |k| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 1.0 1.0)) (* |λ| |w1|)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!1 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!2 1.0) (- (+ |q1| 0.0) 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| |w1|) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 2.0) (* |μ1| (* (+ |p1| 0.0) (+ |p1| 0.0)))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!5 1.0) (- (+ |q1| |h|) 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!6 2.0) (* (* |λ| |w1|) (* quotient!5 quotient!5))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!7 2.0) (* |μ1| (* (+ |p1| |k|) (+ |p1| |k|)))) (not (= 2.0 0.0))))
; μλ > w·q̄²: the determinant of the Hessian is positive
(assert (< 0.0 (- (* |μ1| quotient!0) (* |w1| |w1|))))
; ∇H = 0: the point is an equilibrium
(assert (and (= (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!1)) 0.0) (= (+ (* |w1| |q1|) (* |μ1| |p1|)) 0.0)))
; μ1 > 0: μ1 is positive
(assert (< 0.0 |μ1|))
; away: the other point is another
(assert (not (and (= |h| 0.0) (= |k| 0.0))))
; not: H(equilibrium) < H: not: the energy is larger elsewhere
(assert (not (< (+ (+ (* (* |w1| (+ |q1| 0.0)) (+ |p1| 0.0)) quotient!3) quotient!4) (+ (+ (* (* |w1| (+ |q1| |h|)) (+ |p1| |k|)) quotient!6) quotient!7))))
(check-sat)
