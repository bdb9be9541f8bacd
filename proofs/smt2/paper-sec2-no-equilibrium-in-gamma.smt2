; paper-sec2-no-equilibrium-in-gamma
; No state with positive reserves is an equilibrium, with inertia or without: the reserve grows in all of them.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |w| Real)
(declare-const |μ| Real)
(declare-const |λ| Real)
(declare-const |q̄| Real)
; q > 0: q is positive
(assert (and (< 0.0 |q|)))
; p > 0: p is positive
(assert (and (< 0.0 |p|)))
; w > 0: w is positive
(assert (and (< 0.0 |w|)))
; μ >= 0: the inertia is not negative
(assert (and (<= 0.0 |μ|)))
; not: q̇ > 0: not: the reserve grows
(assert (not (and (< 0.0 (+ (* |w| |q|) (* |μ| |p|))))))
(check-sat)
