; cyclic-momentum-of-alike-resources-is-conserved
; Of three resources of one weight, target and inertia the flow conserves L₁₂ + L₂₃ + L₃₁, with any curvature: what is left of proposition 4.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 16 (sound) cyclic sum of angular momenta; 16 (literal) angular momentum; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
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
(declare-const |q3| Real)
(declare-const |p3| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!1 (* 1.0 1.0)) (- |q2| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!2 (* 1.0 1.0)) (- |q3| 1.0)) (not (= (* 1.0 1.0) 0.0))))
; not: d(L₁₂ + L₂₃ + L₃₁)/dt = 0: not: it does not change
(assert (not (= (- (+ (+ (- (* (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|)))) (+ |p2| (* 1.0 (- (- 0.0 (* |w1| |p2|)) (* (* |λ| |w1|) quotient!1))))) (* (+ |q2| (* 1.0 (+ (* |w1| |q2|) (* |μ1| |p2|)))) (+ |p1| (* 1.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))))) (- (* (+ |q2| (* 1.0 (+ (* |w1| |q2|) (* |μ1| |p2|)))) (+ |p3| (* 1.0 (- (- 0.0 (* |w1| |p3|)) (* (* |λ| |w1|) quotient!2))))) (* (+ |q3| (* 1.0 (+ (* |w1| |q3|) (* |μ1| |p3|)))) (+ |p2| (* 1.0 (- (- 0.0 (* |w1| |p2|)) (* (* |λ| |w1|) quotient!1))))))) (- (* (+ |q3| (* 1.0 (+ (* |w1| |q3|) (* |μ1| |p3|)))) (+ |p1| (* 1.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))))) (* (+ |q1| (* 1.0 (+ (* |w1| |q1|) (* |μ1| |p1|)))) (+ |p3| (* 1.0 (- (- 0.0 (* |w1| |p3|)) (* (* |λ| |w1|) quotient!2))))))) (+ (+ (- (* (+ |q1| (* (- 1.0) (+ (* |w1| |q1|) (* |μ1| |p1|)))) (+ |p2| (* (- 1.0) (- (- 0.0 (* |w1| |p2|)) (* (* |λ| |w1|) quotient!1))))) (* (+ |q2| (* (- 1.0) (+ (* |w1| |q2|) (* |μ1| |p2|)))) (+ |p1| (* (- 1.0) (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))))) (- (* (+ |q2| (* (- 1.0) (+ (* |w1| |q2|) (* |μ1| |p2|)))) (+ |p3| (* (- 1.0) (- (- 0.0 (* |w1| |p3|)) (* (* |λ| |w1|) quotient!2))))) (* (+ |q3| (* (- 1.0) (+ (* |w1| |q3|) (* |μ1| |p3|)))) (+ |p2| (* (- 1.0) (- (- 0.0 (* |w1| |p2|)) (* (* |λ| |w1|) quotient!1))))))) (- (* (+ |q3| (* (- 1.0) (+ (* |w1| |q3|) (* |μ1| |p3|)))) (+ |p1| (* (- 1.0) (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0))))) (* (+ |q1| (* (- 1.0) (+ (* |w1| |q1|) (* |μ1| |p1|)))) (+ |p3| (* (- 1.0) (- (- 0.0 (* |w1| |p3|)) (* (* |λ| |w1|) quotient!2)))))))) 0.0)))
(check-sat)
