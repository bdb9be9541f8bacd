; equation-43-is-the-rate-without-a-remainder
; Without inertia the bound of equation 43 is the rate of V itself, if H − κ falls at the rate α(H − κ) and nothing else moves it: the remainder that appendix E assumes is left out.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 43 (literal) bound of the Lyapunov rate; 42 (literal) Lyapunov function; 5 (literal) flow of the reserve.
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
(declare-const |α| Real)
(declare-const |γ| Real)
; not: dV/dt = the bound: not: V changes at the bound of equation 43
(assert (not (= (- (+ (* (+ |e| (* (- 1.0) (* |α| |e|))) (+ |e| (* (- 1.0) (* |α| |e|)))) (* |γ| (+ (* (- (+ |q1| (* 1.0 (* |w1| |q1|))) |q̄1|) (- (+ |q1| (* 1.0 (* |w1| |q1|))) |q̄1|)) (* (- (+ |q2| (* 1.0 (* |w2| |q2|))) |q̄2|) (- (+ |q2| (* 1.0 (* |w2| |q2|))) |q̄2|))))) (+ (* (+ |e| (* 1.0 (* |α| |e|))) (+ |e| (* 1.0 (* |α| |e|)))) (* |γ| (+ (* (- (+ |q1| (* (- 1.0) (* |w1| |q1|))) |q̄1|) (- (+ |q1| (* (- 1.0) (* |w1| |q1|))) |q̄1|)) (* (- (+ |q2| (* (- 1.0) (* |w2| |q2|))) |q̄2|) (- (+ |q2| (* (- 1.0) (* |w2| |q2|))) |q̄2|)))))) (+ (* 2.0 (- (* (* 2.0 |γ|) (+ (* (* (- |q1| |q̄1|) |w1|) |q1|) (* (* (- |q2| |q̄2|) |w2|) |q2|))) (* (* 2.0 |α|) (* |e| |e|)))) 0.0))))
(check-sat)
