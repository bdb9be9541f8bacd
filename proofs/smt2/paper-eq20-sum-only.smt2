; paper-eq20-sum-only
; Conserving H, the sum over the resources, keeps a trader who moves no resource from taking credits out.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (literal) Hamiltonian; 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q1| Real)
(declare-const |q2| Real)
(declare-const |p1| Real)
(declare-const |p2| Real)
(declare-const |p'1| Real)
(declare-const |p'2| Real)
(declare-const |w1| Real)
(declare-const |w2| Real)
(declare-const |q̄1| Real)
(declare-const |q̄2| Real)
(declare-const |λ| Real)
(declare-const |q'1| Real)
(declare-const |q'2| Real)
(declare-const |μ1| Real)
(declare-const |μ2| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q̄1|) (- |q'1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* |λ| |w1|) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 |q̄2|) (- |q'2| |q̄2|)) (not (= |q̄2| 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| |w2|) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!5 2.0) (* (* |λ| |w1|) (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 |q̄2|) (- |q2| |q̄2|)) (not (= |q̄2| 0.0))))
(assert (and (= (* quotient!7 2.0) (* (* |λ| |w2|) (* quotient!6 quotient!6))) (not (= 2.0 0.0))))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; q2 > 0: q2 is positive
(assert (< 0.0 |q2|))
; p1 > 0: p1 is positive
(assert (< 0.0 |p1|))
; p2 > 0: p2 is positive
(assert (< 0.0 |p2|))
; p'1 > 0: p'1 is positive
(assert (< 0.0 |p'1|))
; p'2 > 0: p'2 is positive
(assert (< 0.0 |p'2|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; w2 > 0: w2 is positive
(assert (< 0.0 |w2|))
; q̄1 > 0: q̄1 is positive
(assert (< 0.0 |q̄1|))
; q̄2 > 0: q̄2 is positive
(assert (< 0.0 |q̄2|))
; λ > 0: λ is positive
(assert (< 0.0 |λ|))
; q1 stays: no resource moves
(assert (= |q'1| |q1|))
; q2 stays: no resource moves
(assert (= |q'2| |q2|))
; μ1 = 0: no inertia
(assert (= |μ1| 0.0))
; μ2 = 0: no inertia
(assert (= |μ2| 0.0))
; H' = H: the sum is conserved
(assert (= (+ (+ (* (* |w1| |q'1|) |p'1|) quotient!1) (+ (* (* |w2| |q'2|) |p'2|) quotient!3)) (+ (+ (* (* |w1| |q1|) |p1|) quotient!5) (+ (* (* |w2| |q2|) |p2|) quotient!7))))
; not: Σp' ≥ Σp: not: the pool holds at least the credits it held
(assert (not (<= (+ |p1| |p2|) (+ |p'1| |p'2|))))
(check-sat)
