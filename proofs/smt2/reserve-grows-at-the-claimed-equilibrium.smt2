; reserve-grows-at-the-claimed-equilibrium
; Without inertia the reserve grows at the point of equation 19, at the rate wq̄ > 0: it is no equilibrium.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 5 (literal) flow of the reserve; 19 (literal) credits at the claimed equilibrium.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q̄1| Real)
(declare-const |w1| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |λ| Real)
(declare-const |μ1| Real)
(declare-const |κ| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q̄1|) (* |κ| |w1|)) (not (= |q̄1| 0.0))))
; q̄1 > 0: q̄1 is positive
(assert (< 0.0 |q̄1|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; not: q̇ > 0: not: the reserve moves
(assert (not (< 0.0 (* 1.0 (* |w1| |q̄1|)))))
(check-sat)
