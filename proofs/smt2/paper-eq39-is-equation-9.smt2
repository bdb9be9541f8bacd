; paper-eq39-is-equation-9
; Equation 39 is the augmented Hamiltonian of equation 9, but for the potential: p²/2μ is w·q·p + ½μp².
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 39 (literal) Legendre transform; 38 (literal) potential energy; 9 (literal) augmented Hamiltonian; 4 (literal) Hamiltonian; 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |μ1| Real)
(declare-const |λ| Real)
(declare-const |κ| Real)
(declare-const |q̄1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 2.0 |μ1|)) (* |p1| |p1|)) (not (= (* 2.0 |μ1|) 0.0))))
(assert (and (= (* quotient!1 |q1|) (* |w1| |κ|)) (not (= |q1| 0.0))))
(assert (and (= (* quotient!2 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| |w1|) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!5 2.0) (* (* |λ| |w1|) (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 2.0) (* |μ1| (* |p1| |p1|))) (not (= 2.0 0.0))))
; q, p, w, μ > 0: reserve, credits, weight and inertia are positive
(assert (and (< 0.0 |q1|) (< 0.0 |p1|) (< 0.0 |w1|) (< 0.0 |μ1|)))
; λ = 0: there is no curvature
(assert (= |λ| 0.0))
; κ = 0: nor another potential
(assert (= |κ| 0.0))
; not: equal: not: the two are equal
(assert (not (= (+ quotient!0 (+ quotient!1 quotient!3)) (+ (+ (* (* |w1| |q1|) |p1|) quotient!5) quotient!6))))
(check-sat)
