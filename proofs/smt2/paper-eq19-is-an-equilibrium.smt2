; paper-eq19-is-an-equilibrium
; At the point of equation 19 neither the reserve nor the credits move.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 19 (literal) credits at the claimed equilibrium; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q̄1| Real)
(declare-const |w1| Real)
(declare-const |κ| Real)
(declare-const |λ| Real)
(declare-const |μ1| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q̄1|) (* |κ| |w1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- |q̄1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
; q̄1 > 0: q̄1 is positive
(assert (< 0.0 |q̄1|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; κ > 0: κ is positive
(assert (< 0.0 |κ|))
; λ > 0: λ is positive
(assert (< 0.0 |λ|))
; μ = 0: there is no inertia
(assert (= |μ1| 0.0))
; not: q̇ = ṗ = 0: not: nothing moves
(assert (not (and (= (+ (* |w1| |q̄1|) (* |μ1| quotient!0)) 0.0) (= (- (- 0.0 (* |w1| quotient!0)) (* (* |λ| |w1|) quotient!1)) 0.0))))
(check-sat)
