; equation-21-is-the-ratio-of-the-slopes
; The cross price of equation 21 as printed is the ratio of the slopes of the Hamiltonian in the two reserves.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 21 (literal) price of one resource in another; 10 (literal) flow of the reserve with inertia; 11 (literal) flow of the credits with inertia; 5 (literal) flow of the reserve; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |q2| Real)
(declare-const |p2| Real)
(declare-const |w2| Real)
(declare-const |q̄2| Real)
(declare-const |μ2| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!2 (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!1)))) (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))) (not (= (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!1))) 0.0))))
(assert (and (= (* quotient!3 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!4 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!5 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!6 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
; not: π₁₂·∂H/∂q₂ = ∂H/∂q₁: not: the cross price is the ratio of the slopes
(assert (not (and (= (* quotient!2 (+ 0.0 (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!4))))) (+ (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!5))) 0.0)))))
(check-sat)
