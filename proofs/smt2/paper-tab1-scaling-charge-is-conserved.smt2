; paper-tab1-scaling-charge-is-conserved
; Without inertia the scaling charge Σq·p does not change along the flow.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Table 1 (sound) rate of the scaling charge; 3 (literal) canonical Poisson bracket; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |λ| Real)
(declare-const |w1| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |μ1| Real)
(declare-const |q̄1| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
; λ > 0: λ is positive
(assert (< 0.0 |λ|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; p1 > 0: p1 is positive
(assert (< 0.0 |p1|))
; μ = 0: there is no inertia
(assert (= |μ1| 0.0))
; not: dD/dt = 0: not: the charge does not change
(assert (not (= (- (* |p1| (+ (* |w1| |q1|) (* |μ1| |p1|))) (* |q1| (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))))) 0.0)))
(check-sat)
