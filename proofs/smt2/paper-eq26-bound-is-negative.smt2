; paper-eq26-bound-is-negative
; The bound of equation 26 is negative for every price ratio but 1, while a loss in size is not: so no loss satisfies it, with λ = 0 neither.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 26 (literal) claimed bound of impermanent loss.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |√r| Real)
(declare-const |κ| Real)
(declare-const |λ| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (+ 1.0 (* |√r| |√r|))) (* 2.0 |√r|)) (not (= (+ 1.0 (* |√r| |√r|)) 0.0))))
(assert (and (= (* quotient!1 (* (* 2.0 |κ|) (+ 1.0 (* |√r| |√r|)))) (* |λ| (* (- |√r| 1.0) (- |√r| 1.0)))) (not (= (* (* 2.0 |κ|) (+ 1.0 (* |√r| |√r|))) 0.0))))
; √r ≠ 1: the price has moved
(assert (not (= |√r| 1.0)))
; κ > 0: κ is positive
(assert (< 0.0 |κ|))
; λ < 2κ: the curve is convex
(assert (< |λ| (* 2.0 |κ|)))
; not: bound < 0: not: the bound is negative
(assert (not (< (+ (- quotient!0 1.0) quotient!1) 0.0)))
(check-sat)
