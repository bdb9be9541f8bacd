; paper-prop4-angular-momentum-is-conserved
; With equal weights, targets and inertia {L, H} = 0.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 16 (sound) rate of the angular momentum; 3 (literal) canonical Poisson bracket; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |λ| Real)
(declare-const |w1| Real)
(declare-const |q1| Real)
(declare-const |q2| Real)
(declare-const |p1| Real)
(declare-const |p2| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!1 (* 1.0 1.0)) (- |q2| 1.0)) (not (= (* 1.0 1.0) 0.0))))
; λ > 0: λ is positive
(assert (< 0.0 |λ|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; q2 > 0: q2 is positive
(assert (< 0.0 |q2|))
; p1 > 0: p1 is positive
(assert (< 0.0 |p1|))
; p2 > 0: p2 is positive
(assert (< 0.0 |p2|))
; not: {L, H} = 0: not: the angular momentum does not change
(assert (not (= (+ (- (* |p2| (+ (* |w1| |q1|) (* |μ1| |p1|))) (* (- 0.0 |q2|) (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))))) (- (* (- 0.0 |p1|) (+ (* |w1| |q2|) (* |μ1| |p2|))) (* |q1| (- 0.0 (- (- 0.0 (* |w1| |p2|)) (* (* |λ| |w1|) quotient!1)))))) 0.0)))
(check-sat)
