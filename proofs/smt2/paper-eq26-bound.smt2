; paper-eq26-bound
; From a start on target, the impermanent loss is at most the bound of Theorem 8, for every price ratio r.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (literal) Hamiltonian of one resource; 7 (literal) instantaneous price; 25 (literal) impermanent loss; 26 (literal) claimed bound of impermanent loss.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q̄| Real)
(declare-const |p| Real)
(declare-const |q'| Real)
(declare-const |p'| Real)
(declare-const |λ| Real)
(declare-const |√r| Real)
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
(declare-const quotient!13 Real)
(declare-const quotient!14 Real)
(declare-const quotient!15 Real)
(declare-const quotient!16 Real)
(declare-const quotient!17 Real)
(declare-const quotient!18 Real)
(declare-const quotient!19 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q̄|) (- |q̄| |q̄|)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* |λ| 1.0) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 |q̄|) (- |q'| |q̄|)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| 1.0) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |q̄|) (- |q̄| |q̄|)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!5 2.0) (* (* |λ| 1.0) (* quotient!4 quotient!4))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 |q'|) |p'|) (not (= |q'| 0.0))))
(assert (and (= (* quotient!7 (* |q̄| |q̄|)) (- |q'| |q̄|)) (not (= (* |q̄| |q̄|) 0.0))))
(assert (and (= (* quotient!8 |q'|) (* |λ| quotient!7)) (not (= |q'| 0.0))))
(assert (and (= (* quotient!9 |q̄|) |p|) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!10 (* |q̄| |q̄|)) (- |q̄| |q̄|)) (not (= (* |q̄| |q̄|) 0.0))))
(assert (and (= (* quotient!11 |q̄|) (* |λ| quotient!10)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!12 |q'|) |p'|) (not (= |q'| 0.0))))
(assert (and (= (* quotient!13 (* |q̄| |q̄|)) (- |q'| |q̄|)) (not (= (* |q̄| |q̄|) 0.0))))
(assert (and (= (* quotient!14 |q'|) (* |λ| quotient!13)) (not (= |q'| 0.0))))
(assert (and (= (* quotient!15 (+ (* |q̄| (+ quotient!12 quotient!14)) |p|)) (+ (* |q'| (+ quotient!12 quotient!14)) |p'|)) (not (= (+ (* |q̄| (+ quotient!12 quotient!14)) |p|) 0.0))))
(assert (and (= (* quotient!16 |q̄|) (- |q̄| |q̄|)) (not (= |q̄| 0.0))))
(assert (and (= (* quotient!17 2.0) (* (* |λ| 1.0) (* quotient!16 quotient!16))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!18 (+ 1.0 (* |√r| |√r|))) (* 2.0 |√r|)) (not (= (+ 1.0 (* |√r| |√r|)) 0.0))))
(assert (and (= (* quotient!19 (* (* 2.0 (+ (* (* 1.0 |q̄|) |p|) quotient!17)) (+ 1.0 (* |√r| |√r|)))) (* |λ| (* (- |√r| 1.0) (- |√r| 1.0)))) (not (= (* (* 2.0 (+ (* (* 1.0 |q̄|) |p|) quotient!17)) (+ 1.0 (* |√r| |√r|))) 0.0))))
; q̄ > 0: q̄ is positive
(assert (< 0.0 |q̄|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; q' > 0: q' is positive
(assert (< 0.0 |q'|))
; p' > 0: p' is positive
(assert (< 0.0 |p'|))
; λ > 0: λ is positive
(assert (< 0.0 |λ|))
; √r > 0: √r is positive
(assert (< 0.0 |√r|))
; λ < 2κ: the curve is convex
(assert (< |λ| (* 2.0 (+ (* (* 1.0 |q̄|) |p|) quotient!1))))
; on the level set: H is conserved
(assert (= (+ (* (* 1.0 |q'|) |p'|) quotient!3) (+ (* (* 1.0 |q̄|) |p|) quotient!5)))
; π' = r·π: the price has moved by the factor r
(assert (= (+ quotient!6 quotient!8) (* (* |√r| |√r|) (+ quotient!9 quotient!11))))
; not: |IL| ≤ bound: not: the loss is within the bound of equation 26
(assert (not (and (<= (- quotient!15 1.0) (+ (- quotient!18 1.0) quotient!19)) (<= (- 0.0 (+ (- quotient!18 1.0) quotient!19)) (- quotient!15 1.0)))))
(check-sat)
