; equation-39-is-the-transform-of-equation-38
; At the momentum ∂L/∂q̇ of equation 38, its Legendre transform p·q̇ − L is equation 39.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 38 (literal) market Lagrangian; 39 (literal) Legendre transform; 38 (literal) potential energy.
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
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 2.0) (* |μ1| (* (+ |v| 1.0) (+ |v| 1.0)))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!1 |q1|) (* |w1| |κ|)) (not (= |q1| 0.0))))
(assert (and (= (* quotient!2 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| |w1|) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 2.0) (* |μ1| (* (- |v| 1.0) (- |v| 1.0)))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!5 2.0) (- (- quotient!0 (+ quotient!1 quotient!3)) (- quotient!4 (+ quotient!1 quotient!3)))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 2.0) (* |μ1| (* |v| |v|))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!7 (* 2.0 |μ1|)) (* quotient!5 quotient!5)) (not (= (* 2.0 |μ1|) 0.0))))
; not: p·q̇ − L: not: the Legendre transform of equation 38 is equation 39
(assert (not (= (- (* quotient!5 |v|) (- quotient!6 (+ quotient!1 quotient!3))) (+ (+ quotient!7 (+ quotient!1 quotient!3)) 0.0))))
(check-sat)
