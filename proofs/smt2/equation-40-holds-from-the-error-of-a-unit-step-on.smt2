; equation-40-holds-from-the-error-of-a-unit-step-on
; Of the generalised Störmer–Verlet step the bound |H − κ| ≤ C·h² of equation 40 holds exactly for the constants C that are at least the error at h = 1: the error goes with h², and C has to know how far the reserve has come.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 40 (literal) energy error of Störmer–Verlet; 40 (sound) energy error of Störmer–Verlet; 37 (sound) square of the frequency.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |h| Real)
(declare-const |C| Real)
(declare-const |q0| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 1.0 1.0)) (* |λ| |w1|)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!1 8.0) (* (* (* (* 1.0 1.0) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) (+ |q1| |q0|)) (* (* (* 2.0 |μ1|) quotient!0) 1.0))) (- |q1| |q0|))) (not (= 8.0 0.0))))
(assert (and (= (* quotient!2 8.0) (* (* (* (* |h| |h|) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) (+ |q1| |q0|)) (* (* (* 2.0 |μ1|) quotient!0) 1.0))) (- |q1| |q0|))) (not (= 8.0 0.0))))
; h > 0: the step is positive
(assert (< 0.0 |h|))
; not: exact: not: the bound holds exactly from that constant on
(assert (not (or (and (and (<= quotient!2 (* |C| (* |h| |h|))) (<= (- 0.0 (* |C| (* |h| |h|))) quotient!2)) (and (<= quotient!1 (+ |C| 0.0)) (<= (- 0.0 (+ |C| 0.0)) quotient!1))) (and (not (and (<= quotient!2 (* |C| (* |h| |h|))) (<= (- 0.0 (* |C| (* |h| |h|))) quotient!2))) (not (and (<= quotient!1 (+ |C| 0.0)) (<= (- 0.0 (+ |C| 0.0)) quotient!1)))))))
(check-sat)
