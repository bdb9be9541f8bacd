; legendre-transform-is-equation-9
; The Legendre transform of the Lagrangian is equation 9 at the momentum of the velocity, and equation 10 takes that momentum back to the velocity: it holds both ways.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 39 (sound) Legendre transform; 38 (sound) Lagrangian of the augmented Hamiltonian; 38 (sound) momentum of a velocity; 9 (literal) augmented Hamiltonian; 4 (literal) Hamiltonian; 4 (literal) Hamiltonian of one resource; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |v| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
(declare-const quotient!8 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |μ1|) (- |v| (* |w1| |q1|))) (not (= |μ1| 0.0))))
(assert (and (= (* quotient!1 |μ1|) (- |v| (* |w1| |q1|))) (not (= |μ1| 0.0))))
(assert (and (= (* quotient!2 |μ1|) (- |v| (* |w1| |q1|))) (not (= |μ1| 0.0))))
(assert (and (= (* quotient!3 2.0) (* |μ1| (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!5 2.0) (* (* |λ| |w1|) (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!7 2.0) (* (* |λ| |w1|) (* quotient!6 quotient!6))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!8 2.0) (* |μ1| (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
; not: H, and back: not: p·q̇ − L is H at the momentum of the velocity, whose reserve flows at that velocity
(assert (not (and (= (- (* quotient!1 |v|) (+ quotient!3 (- 0.0 quotient!5))) (+ (+ (+ (* (* |w1| |q1|) quotient!0) quotient!7) quotient!8) 0.0)) (= (+ (* |w1| |q1|) (* |μ1| quotient!0)) |v|))))
(check-sat)
