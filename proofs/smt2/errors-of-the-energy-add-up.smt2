; errors-of-the-energy-add-up
; The errors of the energy over successive steps add up to that of equation 40, put right, from the first reserve to the last: it holds of any number of steps.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 40 (sound) energy error of Störmer–Verlet; 37 (sound) square of the frequency.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |h| Real)
(declare-const |q1| Real)
(declare-const |q1'| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |q1''| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 1.0 1.0)) (* |λ| |w1|)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!1 8.0) (* (* (* (* |h| |h|) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) (+ |q1'| |q1|)) (* (* (* 2.0 |μ1|) quotient!0) 1.0))) (- |q1'| |q1|))) (not (= 8.0 0.0))))
(assert (and (= (* quotient!2 8.0) (* (* (* (* |h| |h|) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) (+ |q1''| |q1'|)) (* (* (* 2.0 |μ1|) quotient!0) 1.0))) (- |q1''| |q1'|))) (not (= 8.0 0.0))))
(assert (and (= (* quotient!3 8.0) (* (* (* (* |h| |h|) quotient!0) (- (* (- (* |μ1| quotient!0) (* |w1| |w1|)) (+ |q1''| |q1|)) (* (* (* 2.0 |μ1|) quotient!0) 1.0))) (- |q1''| |q1|))) (not (= 8.0 0.0))))
; not: the errors add up: not: from the first to the last reserve it is the sum of the parts
(assert (not (= (+ quotient!1 quotient!2) (+ quotient!3 0.0))))
(check-sat)
