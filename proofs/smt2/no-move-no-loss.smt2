; no-move-no-loss
; Where nothing has moved, the impermanent loss and the bound of equation 26 are 0.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 25 (literal) impermanent loss; 26 (literal) claimed bound of impermanent loss.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |π| Real)
(declare-const |λ| Real)
(declare-const |κ| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (+ (* |q| |π|) |p|)) (+ (* |q| |π|) |p|)) (not (= (+ (* |q| |π|) |p|) 0.0))))
(assert (and (= (* quotient!1 (+ 1.0 (* 1.0 1.0))) (* 2.0 1.0)) (not (= (+ 1.0 (* 1.0 1.0)) 0.0))))
(assert (and (= (* quotient!2 (* (* 2.0 |κ|) (+ 1.0 (* 1.0 1.0)))) (* |λ| (* (- 1.0 1.0) (- 1.0 1.0)))) (not (= (* (* 2.0 |κ|) (+ 1.0 (* 1.0 1.0))) 0.0))))
; not: IL = 0, bound = 0: not: loss and bound are zero
(assert (not (and (= (- quotient!0 1.0) 0.0) (= (+ (- quotient!1 1.0) quotient!2) 0.0))))
(check-sat)
