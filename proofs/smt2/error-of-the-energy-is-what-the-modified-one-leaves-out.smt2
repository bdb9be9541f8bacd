; error-of-the-energy-is-what-the-modified-one-leaves-out
; Between two reserves the error of equation 40, put right, is what H less the modified Hamiltonian of theorem 5 differs by, for every target: the one conserved, the other is off by exactly that.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 40 (sound) energy error of Störmer–Verlet; Theorem 5 (sound) modified Hamiltonian; 37 (sound) square of the frequency; 9 (literal) augmented Hamiltonian; 4 (literal) Hamiltonian; 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |h| Real)
(declare-const |q0| Real)
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
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (* |λ| |w1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 8.0) (* (* (* (* |h| |h|) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) (+ |q1| |q0|)) (* (* (* 2.0 |μ1|) quotient!0) |q̄1|))) (- |q1| |q0|))) (not (= 8.0 0.0))))
(assert (and (= (* quotient!2 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| |w1|) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 2.0) (* |μ1| (* |p1| |p1|))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!5 8.0) (* (* (* (* |h| |h|) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) |q1|) (* (* (* 2.0 |μ1|) quotient!0) |q̄1|))) |q1|)) (not (= 8.0 0.0))))
(assert (and (= (* quotient!6 |q̄1|) (- |q0| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!7 2.0) (* (* |λ| |w1|) (* quotient!6 quotient!6))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!8 8.0) (* (* (* (* |h| |h|) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) |q0|) (* (* (* 2.0 |μ1|) quotient!0) |q̄1|))) |q0|)) (not (= 8.0 0.0))))
; not: error = (H − H̃) − (H₀ − H̃₀): not: the error is what H − H̃ differs by between the two reserves
(assert (not (= quotient!1 (+ (- (- (+ (+ (* (* |w1| |q1|) |p1|) quotient!3) quotient!4) (- (+ (+ (* (* |w1| |q1|) |p1|) quotient!3) quotient!4) quotient!5)) (- (+ (+ (* (* |w1| |q0|) |p1|) quotient!7) quotient!4) (- (+ (+ (* (* |w1| |q0|) |p1|) quotient!7) quotient!4) quotient!8))) 0.0))))
(check-sat)
