; equation-38-has-its-potential-off-the-curve
; The potential of equation 38 is the energy of equation 4 at the credits κ/q², and not at those of the constant product, κ/q, on which wκ and no wκ/q would stand.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 38 (literal) potential energy; 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |κ| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q1| |q1|)) |κ|) (not (= (* |q1| |q1|) 0.0))))
(assert (and (= (* quotient!1 |q1|) (* |w1| |κ|)) (not (= |q1| 0.0))))
(assert (and (= (* quotient!2 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| |w1|) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!5 2.0) (* (* |λ| |w1|) (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
; not: V = H: not: the potential is the Hamiltonian there
(assert (not (= (+ quotient!1 quotient!3) (+ (* (* |w1| |q1|) quotient!0) quotient!5))))
(check-sat)
