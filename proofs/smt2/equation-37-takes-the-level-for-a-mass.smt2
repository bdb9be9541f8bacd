; equation-37-takes-the-level-for-a-mass
; The frequency λ/κ of equation 37 is that of a mass of κ·w in the well of equation 38, q̄ = 1: it takes the level of the Hamiltonian for a mass, which it is not.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 37 (literal) square of the frequency; 38 (literal) potential energy.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |κ| Real)
(declare-const |h| Real)
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
(assert (and (= (* quotient!0 (+ |q1| |h|)) (* |w1| 0.0)) (not (= (+ |q1| |h|) 0.0))))
(assert (and (= (* quotient!1 |q̄1|) (- (+ |q1| |h|) |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!2 2.0) (* (* |λ| |w1|) (* quotient!1 quotient!1))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!3 (- |q1| |h|)) (* |w1| 0.0)) (not (= (- |q1| |h|) 0.0))))
(assert (and (= (* quotient!4 |q̄1|) (- (- |q1| |h|) |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!5 2.0) (* (* |λ| |w1|) (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 |q1|) (* |w1| 0.0)) (not (= |q1| 0.0))))
(assert (and (= (* quotient!7 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!8 2.0) (* (* |λ| |w1|) (* quotient!7 quotient!7))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!9 |κ|) |λ|) (not (= |κ| 0.0))))
; not: κwω² = V''·q̄²: not: the frequency is that of the mass in the well
(assert (not (= (* (* (* |h| |h|) (* |κ| |w1|)) quotient!9) (* (* |q̄1| |q̄1|) (- (+ (+ quotient!0 quotient!2) (+ quotient!3 quotient!5)) (* 2.0 (+ quotient!6 quotient!8)))))))
(check-sat)
