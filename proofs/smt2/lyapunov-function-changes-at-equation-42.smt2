; lyapunov-function-changes-at-equation-42
; Along the flow of two resources, which keeps H, the V of equation 42 changes at the rate 2γΣ(q − q̄)·dq/dt, whatever the excess of H.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 42 (literal) Lyapunov function; 42 (sound) rate of the Lyapunov function; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
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
(declare-const |e| Real)
(declare-const |γ| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!2 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!3 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
; not: dV/dt: not: V changes along the flow at the rate of equation 42
(assert (not (= (- (+ (* |e| |e|) (* |γ| (+ (* (- (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|)))) |q̄1|) (- (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|)))) |q̄1|)) (* (- (+ |q2| (* 1.0 (+ (* |w2| |q2|) (* |μ2| |p2|)))) |q̄2|) (- (+ |q2| (* 1.0 (+ (* |w2| |q2|) (* |μ2| |p2|)))) |q̄2|))))) (+ (* |e| |e|) (* |γ| (+ (* (- (+ |q1| (* (- 1.0) (+ (* |w1| |q1|) (* |μ1| |p1|)))) |q̄1|) (- (+ |q1| (* (- 1.0) (+ (* |w1| |q1|) (* |μ1| |p1|)))) |q̄1|)) (* (- (+ |q2| (* (- 1.0) (+ (* |w2| |q2|) (* |μ2| |p2|)))) |q̄2|) (- (+ |q2| (* (- 1.0) (+ (* |w2| |q2|) (* |μ2| |p2|)))) |q̄2|)))))) (+ (* 2.0 (* (* 2.0 |γ|) (+ (* (- |q1| |q̄1|) (+ (* |w1| |q1|) (* |μ1| |p1|))) (* (- |q2| |q̄2|) (+ (* |w2| |q2|) (* |μ2| |p2|)))))) 0.0))))
(check-sat)
