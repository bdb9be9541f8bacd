; paper-alg3-batch-at-the-spot-keeps-the-curve
; A batch executed at the price before it, as Algorithm 3 prints it, keeps the Hamiltonian.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (literal) batch at the price before the trade; 7 (literal) instantaneous price; 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |bought| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |n| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q̄1|) (- |q1| |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* 0.0 1.0) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 |q1|) |p1|) (not (= |q1| 0.0))))
(assert (and (= (* quotient!3 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!4 |q1|) (* 0.0 quotient!3)) (not (= |q1| 0.0))))
(assert (and (= (* quotient!5 |q̄1|) (- (- |q1| (+ (+ |bought| |n|) (- 0.0 |n|))) |q̄1|)) (not (= |q̄1| 0.0))))
(assert (and (= (* quotient!6 2.0) (* (* 0.0 1.0) (* quotient!5 quotient!5))) (not (= 2.0 0.0))))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; p1 > 0: p1 is positive
(assert (< 0.0 |p1|))
; bought > 0: bought is positive
(assert (< 0.0 |bought|))
; bought < q: some is left
(assert (< |bought| |q1|))
; not: H ≤ H': not: H does not fall
(assert (not (<= (+ (* (* 1.0 |q1|) |p1|) quotient!1) (+ (* (* 1.0 (- |q1| (+ (+ |bought| |n|) (- 0.0 |n|)))) (+ |p1| (* (+ quotient!2 quotient!4) (+ (+ |bought| |n|) (- 0.0 |n|))))) quotient!6))))
(check-sat)
