; paper-eq26-bound-vanishes-where-the-curve-is-a-line
; The bound of equation 26 rises to 0 as λ rises to 2κ, where the curve is no market any more, and not above, whatever the price ratio.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 26 (literal) claimed bound of impermanent loss.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |λ| Real)
(declare-const |κ| Real)
(declare-const |√r| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (+ 1.0 (* |√r| |√r|))) (* 2.0 |√r|)) (not (= (+ 1.0 (* |√r| |√r|)) 0.0))))
(assert (and (= (* quotient!1 (* (* 2.0 |κ|) (+ 1.0 (* |√r| |√r|)))) (* |λ| (* (- |√r| 1.0) (- |√r| 1.0)))) (not (= (* (* 2.0 |κ|) (+ 1.0 (* |√r| |√r|))) 0.0))))
; λ = 2κ: the curve is a line
(assert (= |λ| (* 2.0 |κ|)))
; not: bound = 0: not: the bound is zero
(assert (not (= (+ (- quotient!0 1.0) quotient!1) 0.0)))
(check-sat)
