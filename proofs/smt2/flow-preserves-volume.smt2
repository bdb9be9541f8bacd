; flow-preserves-volume
; The divergence of equation 15 is that of the flow with inertia, ∂q̇/∂q + ∂ṗ/∂p summed over two resources, and is 0: volumes are kept, and nothing is asymptotically stable.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 15 (literal) divergence of the flow; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
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
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- (+ |q1| (* 1.0 1.0)) |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!2 (* |q̄1| |q̄1|)) (- (+ |q1| (* 1.0 0.0)) |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!3 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!4 (* |q̄2| |q̄2|)) (- (+ |q2| (* 1.0 1.0)) |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!5 (* |q̄2| |q̄2|)) (- (+ |q2| (* 1.0 0.0)) |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
; not: div = ∂q̇/∂q + ∂ṗ/∂p = 0: not: the divergence is that of the flow, and 0
(assert (not (and (= (+ (+ (- (+ (* |w1| (+ |q1| (* 1.0 1.0))) (* |μ1| (+ |p1| (* 1.0 0.0)))) (+ (* |w1| |q1|) (* |μ1| |p1|))) (- (- (- 0.0 (* |w1| (+ |p1| (* 1.0 1.0)))) (* (* |λ| |w1|) quotient!2)) (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))) (+ (- (+ (* |w2| (+ |q2| (* 1.0 1.0))) (* |μ2| (+ |p2| (* 1.0 0.0)))) (+ (* |w2| |q2|) (* |μ2| |p2|))) (- (- (- 0.0 (* |w2| (+ |p2| (* 1.0 1.0)))) (* (* |λ| |w2|) quotient!5)) (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!3))))) (+ (+ |w1| (- 0.0 |w1|)) (+ |w2| (- 0.0 |w2|)))) (= (+ (+ |w1| (- 0.0 |w1|)) (+ |w2| (- 0.0 |w2|))) 0.0))))
(check-sat)
