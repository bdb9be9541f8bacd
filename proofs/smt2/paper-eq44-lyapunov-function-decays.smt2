; paper-eq44-lyapunov-function-decays
; Along the flow without inertia, dV/dt ≤ −rate·V: V decays exponentially.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 42 (sound) rate of the Lyapunov function; 44 (literal) exponential decay of the Lyapunov function; 42 (literal) Lyapunov function; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |γ| Real)
(declare-const |w1| Real)
(declare-const |rate| Real)
(declare-const |q1| Real)
(declare-const |e| Real)
(declare-const |p1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
; γ > 0: γ is positive
(assert (< 0.0 |γ|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; rate > 0: rate is positive
(assert (< 0.0 |rate|))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; e ≥ 0: e is at least 0
(assert (<= 0.0 |e|))
; not: dV/dt ≤ −rate·V: not: V decays
(assert (not (<= (* (* 2.0 |γ|) (* (- |q1| 1.0) (+ (* |w1| |q1|) (* 0.0 |p1|)))) (- 0.0 (* |rate| (+ (* |e| |e|) (* |γ| (* (- |q1| 1.0) (- |q1| 1.0)))))))))
(check-sat)
