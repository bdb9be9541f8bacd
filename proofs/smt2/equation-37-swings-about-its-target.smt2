; equation-37-swings-about-its-target
; Equation 37 starts at the reserve that there is, passes through the target, and swings as far beyond: started on the target it would never move, where the flow does.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 37 (literal) oscillation of the reserve.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
; not: about its target: not: it starts at the reserve and swings to as far beyond the target
(assert (not (and (= (+ |q̄1| (* (- |q1| |q̄1|) 1.0)) |q1|) (= (+ |q̄1| (* (- |q1| |q̄1|) 0.0)) |q̄1|) (= (+ (+ |q̄1| (* (- |q1| |q̄1|) 1.0)) (+ |q̄1| (* (- |q1| |q̄1|) (- 1.0)))) (+ |q̄1| |q̄1|)))))
(check-sat)
