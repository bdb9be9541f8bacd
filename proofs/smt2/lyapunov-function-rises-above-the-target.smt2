; lyapunov-function-rises-above-the-target
; Without inertia V rises wherever the reserve is above its target, on the level or off it, where equation 44 has it fall: the claimed equilibrium is not stable.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 42 (sound) rate of the Lyapunov function; 44 (literal) exponential decay of the Lyapunov function; 42 (literal) Lyapunov function; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |γ| Real)
(declare-const |w1| Real)
(declare-const |rate| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |e| Real)
; γ > 0: γ is positive
(assert (< 0.0 |γ|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; rate > 0: rate is positive
(assert (< 0.0 |rate|))
; q > q̄: the reserve is above its target
(assert (< 1.0 |q1|))
; not: dV/dt > 0 > −rate·V: not: V rises, where equation 44 has it fall
(assert (not (and (< 0.0 (* 1.0 (* (* 2.0 |γ|) (* (- |q1| 1.0) (+ (* |w1| |q1|) (* 0.0 |p1|)))))) (< (- 0.0 (* |rate| (+ (* |e| |e|) (* |γ| (* (- |q1| 1.0) (- |q1| 1.0)))))) 0.0))))
(check-sat)
