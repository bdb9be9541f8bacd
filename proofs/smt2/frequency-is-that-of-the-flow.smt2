; frequency-is-that-of-the-flow
; Along the flow of equations 10 and 11 the reserve accelerates by −ω²q + μKq̄ with ω² = w(μλ/q̄² − w): one frequency for all amplitudes, and nothing that damps.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 37 (sound) square of the frequency; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
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
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|)))) |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!2 (* |q̄1| |q̄1|)) (- (+ |q1| (* 1.0 (- (+ (* |w1| (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|))))) (* |μ1| (+ |p1| (* 1.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))))) (+ (* |w1| |q1|) (* |μ1| |p1|))))) |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!3 (* |q̄1| |q̄1|)) (- 0.0 |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!4 (* |q̄1| |q̄1|)) (- |q̄1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!5 (* |q̄1| |q̄1|)) (* |λ| |w1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
; not: q̈ = −ω²q + μKq̄: not: the reserve accelerates by the formula
(assert (not (= (- (+ (* |w1| (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|))))) (* |μ1| (+ |p1| (* 1.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))))) (+ (* |w1| |q1|) (* |μ1| |p1|))) (+ (- (* |μ1| (- (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!3)) (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!4)))) (* (- (* |μ1| quotient!5) (* |w1| |w1|)) |q1|)) 0.0))))
(check-sat)
