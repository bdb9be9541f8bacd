; paper-eq37-is-the-flow
; Without inertia the reserve accelerates along the flow as equation 37 has it: q̈ = −ω²(q − q̄), ω² = λ/κ.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 37 (literal) square of the frequency; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |q̄1| Real)
(declare-const |λ| Real)
(declare-const |κ| Real)
(declare-const |μ1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!2 (* |q̄1| |q̄1|)) (- (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|)))) |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!3 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!4 (* |q̄1| |q̄1|)) (- (+ |q1| (* 1.0 (- (+ (* |w1| (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|))))) (* |μ1| (+ |p1| (* 1.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))))) (+ (* |w1| |q1|) (* |μ1| |p1|))))) |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!5 |κ|) |λ|) (not (= |κ| 0.0))))
; q, p, w, q̄, λ, κ > 0: all are positive
(assert (and (< 0.0 |q1|) (< 0.0 |p1|) (< 0.0 |w1|) (< 0.0 |q̄1|) (< 0.0 |λ|) (< 0.0 |κ|)))
; μ = 0: there is no inertia
(assert (= |μ1| 0.0))
; not: q̈ = −ω²(q − q̄): not: the reserve accelerates towards its target
(assert (not (= (- (+ (* |w1| (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|))))) (* |μ1| (+ |p1| (* 1.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))))) (+ (* |w1| |q1|) (* |μ1| |p1|))) (* quotient!5 (- |q̄1| |q1|)))))
(check-sat)
