; equation-44-follows-on-target
; On target and off the level, the decay of equation 44 follows from the bound of equation 43 exactly for rates up to 2α.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 43 (literal) bound of the Lyapunov rate; 44 (literal) exponential decay of the Lyapunov function; 42 (literal) Lyapunov function.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |e| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |γ| Real)
(declare-const |α| Real)
(declare-const |rate| Real)
; e > 0: e is positive
(assert (< 0.0 |e|))
; not: rate ≤ 2α: not: the decay follows exactly for rates up to 2α
(assert (not (or (and (<= (- (* (* 2.0 |γ|) (* (* (- 1.0 1.0) |w1|) 1.0)) (* (* 2.0 |α|) (* |e| |e|))) (- 0.0 (* |rate| (+ (* |e| |e|) (* |γ| (* (- 1.0 1.0) (- 1.0 1.0))))))) (<= |rate| (* 2.0 |α|))) (and (not (<= (- (* (* 2.0 |γ|) (* (* (- 1.0 1.0) |w1|) 1.0)) (* (* 2.0 |α|) (* |e| |e|))) (- 0.0 (* |rate| (+ (* |e| |e|) (* |γ| (* (- 1.0 1.0) (- 1.0 1.0)))))))) (not (<= |rate| (* 2.0 |α|)))))))
(check-sat)
