; paper-alg3-every-net-buy-lowers-h
; Algorithm 3 as printed, which clears at the price before the trade, lowers H with every net buy on a convex curve.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (literal) Hamiltonian of one resource; Algorithm 3 (literal) batch at the price before the trade; 7 (literal) instantaneous price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |Δ| Real)
(declare-const |λ| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
(declare-const quotient!8 Real)
(declare-const quotient!9 Real)
(declare-const quotient!10 Real)
(declare-const quotient!11 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1.0) (- |q| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* |λ| 1.0) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 |q|) |p|) (not (= |q| 0.0))))
(assert (and (= (* quotient!3 (* 1.0 1.0)) (- |q| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!4 |q|) (* |λ| quotient!3)) (not (= |q| 0.0))))
(assert (and (= (* quotient!5 |q|) |p|) (not (= |q| 0.0))))
(assert (and (= (* quotient!6 (* 1.0 1.0)) (- |q| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!7 |q|) (* |λ| quotient!6)) (not (= |q| 0.0))))
(assert (and (= (* quotient!8 1.0) (- (- |q| |Δ|) 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!9 2.0) (* (* |λ| 1.0) (* quotient!8 quotient!8))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!10 1.0) (- |q| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!11 2.0) (* (* |λ| 1.0) (* quotient!10 quotient!10))) (not (= 2.0 0.0))))
; Δ > 0: Δ is positive
(assert (and (< 0.0 |Δ|)))
; λ < 2·H: the curve is convex
(assert (and (< |λ| (* 2.0 (+ (* (* 1.0 |q|) |p|) quotient!1)))))
; not: H' < H: not: the pool has lost
(assert (not (and (< (+ (* (* 1.0 (- |q| |Δ|)) (+ |p| (* (+ quotient!5 quotient!7) |Δ|))) quotient!9) (+ (* (* 1.0 |q|) |p|) quotient!11)))))
(check-sat)
