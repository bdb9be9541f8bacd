; equation-19-is-off-its-level
; At the point of equation 19 the energy of a resource is κw², not κ: with weights that sum to 1 their sum is κ for a single resource only.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 19 (literal) credits at the claimed equilibrium; 4 (literal) Hamiltonian of one resource.
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
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q̄1|) (* |κ| |w1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!1 |q̄1|) (- |q̄1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!2 2.0) (* (* |λ| |w1|) (* quotient!1 quotient!1))) (not (= 2.0 0.0))))
; not: H = κw²: not: the energy at the claimed equilibrium
(assert (not (= (+ (* (* |w1| |q̄1|) quotient!0) quotient!2) (* (* |κ| |w1|) |w1|))))
(check-sat)
