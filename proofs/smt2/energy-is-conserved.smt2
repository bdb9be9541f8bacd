; energy-is-conserved
; The rate {H, H} of the energy of two resources is 0, whatever state and parameters are.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 13 (literal) rate of the energy; 3 (literal) canonical Poisson bracket; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
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
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
; not: dH/dt = 0: not: the energy does not change
(assert (not (= (+ (- (* (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))) (+ (* |w1| |q1|) (* |μ1| |p1|))) (* (+ (* |w1| |q1|) (* |μ1| |p1|)) (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))))) (- (* (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!1))) (+ (* |w2| |q2|) (* |μ2| |p2|))) (* (+ (* |w2| |q2|) (* |μ2| |p2|)) (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!1)))))) 0.0)))
(check-sat)
