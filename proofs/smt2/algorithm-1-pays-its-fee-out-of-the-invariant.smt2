; algorithm-1-pays-its-fee-out-of-the-invariant
; Step 4 of Algorithm 1 lowers the Hamiltonian by the fee times dq/dt = wq: the pool pays it, and step 5 then refuses the trade.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 1 (literal) fee correction; 5 (literal) flow of the reserve; 9 (literal) augmented Hamiltonian; 4 (literal) Hamiltonian; 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |fee| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1.0) (- |q1| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* |λ| |w1|) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 2.0) (* 0.0 (* |p1| |p1|))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!3 1.0) (- |q1| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!4 2.0) (* (* |λ| |w1|) (* quotient!3 quotient!3))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!5 2.0) (* 0.0 (* (- |p1| |fee|) (- |p1| |fee|)))) (not (= 2.0 0.0))))
; not: H − H' = fee·q̇: not: the energy falls by the fee times the reserve's velocity
(assert (not (= (- (+ (+ (* (* |w1| |q1|) |p1|) quotient!1) quotient!2) (+ (+ (* (* |w1| |q1|) (- |p1| |fee|)) quotient!4) quotient!5)) (+ (* |fee| (* |w1| |q1|)) 0.0))))
(check-sat)
