; repair-a-coupled-flow-does-not-commute
; What equation 27 promises needs a coupling: with ε·q₁·q₂ in the energy the bracket of one resource's part with the rest is −ε·q₂·q̇₁, not 0. Its cost is that bracket: the energy of no resource is conserved, so none can be traded on by itself.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 3 (literal) canonical Poisson bracket; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |ε| Real)
(declare-const |q1| Real)
(declare-const |q2| Real)
(declare-const |w1| Real)
(declare-const |μ1| Real)
(declare-const |p1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |p2| Real)
(declare-const |w2| Real)
(declare-const |q̄2| Real)
(declare-const |μ2| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
; ε > 0: ε is positive
(assert (< 0.0 |ε|))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; q2 > 0: q2 is positive
(assert (< 0.0 |q2|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; μ1 ≥ 0: μ1 is at least 0
(assert (<= 0.0 |μ1|))
; p1 ≥ 0: p1 is at least 0
(assert (<= 0.0 |p1|))
; not: {H₁, H₂ + εq₁q₂} = −ε·q₂·q̇₁ < 0: not: the bracket is not 0
(assert (not (and (= (+ (- (* (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!1))) 0.0) (* (+ (* |w1| |q1|) (* |μ1| |p1|)) (+ 0.0 (* |ε| |q2|)))) (- (* 0.0 (+ (* |w2| |q2|) (* |μ2| |p2|))) (* 0.0 (+ (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!0))) (* |ε| |q1|))))) (- 0.0 (* (* |ε| |q2|) (+ (* |w1| |q1|) (* |μ1| |p1|))))) (< (+ (- (* (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!1))) 0.0) (* (+ (* |w1| |q1|) (* |μ1| |p1|)) (+ 0.0 (* |ε| |q2|)))) (- (* 0.0 (+ (* |w2| |q2|) (* |μ2| |p2|))) (* 0.0 (+ (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!0))) (* |ε| |q1|))))) 0.0))))
(check-sat)
