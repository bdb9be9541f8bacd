; repair-damping-lowers-the-energy
; What theorem 13 promises needs damping: with −γ·∇H added to the flow the energy falls at the rate γ·|∇H|², strictly off the equilibrium. Its cost: what falls is the invariant itself, so this is a policy for a target and not a curve to trade on.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |γ| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!2 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!3 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
; γ > 0: γ is positive
(assert (< 0.0 |γ|))
; ∇H ≠ 0: this is not the equilibrium
(assert (not (and (= (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))) 0.0) (= (+ (* |w1| |q1|) (* |μ1| |p1|)) 0.0))))
; not: dH/dt < 0: not: the energy falls
(assert (not (< (+ (* (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!1))) (- (+ (* |w1| |q1|) (* |μ1| |p1|)) (* |γ| (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!2)))))) (* (+ (* |w1| |q1|) (* |μ1| |p1|)) (- (- 0.0 (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!3)))) (* |γ| (+ (* |w1| |q1|) (* |μ1| |p1|)))))) 0.0)))
(check-sat)
