; impermanent-loss-is-never-a-gain
; From any start on a convex curve, holding is worth at least as much as the pool at the price after: equation 25 is at most 0.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 25 (literal) impermanent loss; 7 (literal) instantaneous price; 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |λ| Real)
(declare-const |q̄| Real)
(declare-const |q'| Real)
(declare-const |p'| Real)
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
(declare-const quotient!12 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q̄|) (- |q| |q̄|)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* |λ| 1.0) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 |q̄|) (- |q'| |q̄|)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| 1.0) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |q̄|) (- |q| |q̄|)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!5 2.0) (* (* |λ| 1.0) (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 |q'|) |p'|) (not (= |q'| 0.0))))
(assert (and (= (* quotient!7 (* |q̄| |q̄|)) (- |q'| |q̄|)) (not (= (* |q̄| |q̄|) 0.0))))
(assert (and (= (* quotient!8 |q'|) (* |λ| quotient!7)) (not (= |q'| 0.0))))
(assert (and (= (* quotient!9 |q'|) |p'|) (not (= |q'| 0.0))))
(assert (and (= (* quotient!10 (* |q̄| |q̄|)) (- |q'| |q̄|)) (not (= (* |q̄| |q̄|) 0.0))))
(assert (and (= (* quotient!11 |q'|) (* |λ| quotient!10)) (not (= |q'| 0.0))))
(assert (and (= (* quotient!12 (+ (* |q| (+ quotient!9 quotient!11)) |p|)) (+ (* |q'| (+ quotient!9 quotient!11)) |p'|)) (not (= (+ (* |q| (+ quotient!9 quotient!11)) |p|) 0.0))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; on the curve: H is conserved
(assert (= (+ (* (* 1.0 |q|) |p|) quotient!1) (+ (* (* 1.0 |q'|) |p'|) quotient!3)))
; λ < 2H: the curve is convex
(assert (< |λ| (* 2.0 (+ (* (* 1.0 |q|) |p|) quotient!5))))
; π' > 0: the price after is positive
(assert (< 0.0 (+ quotient!6 quotient!8)))
; not: IL ≤ 0: not: the loss is not a gain
(assert (not (<= (- quotient!12 1.0) 0.0)))
(check-sat)
