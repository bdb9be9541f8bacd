; paper-prop7-safe-set-of-one-resource-is-convex
; For one resource with λ ≤ 2κ the states that hold at least κ are a convex set: what is between two of them holds κ, too.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (literal) Hamiltonian of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |q'| Real)
(declare-const |p| Real)
(declare-const |λ| Real)
(declare-const |κ| Real)
(declare-const |p'| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1.0) (- |q| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* |λ| 1.0) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 1.0) (- |q'| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| 1.0) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 2.0) (+ |q| |q'|)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!5 2.0) (+ |p| |p'|)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 1.0) (- quotient!4 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!7 2.0) (* (* |λ| 1.0) (* quotient!6 quotient!6))) (not (= 2.0 0.0))))
; q > 0: q is positive
(assert (and (< 0.0 |q|)))
; q' > 0: q' is positive
(assert (and (< 0.0 |q'|)))
; H >= κ: the one state is safe
(assert (and (<= |κ| (+ (* (* 1.0 |q|) |p|) quotient!1))))
; H' >= κ: the other state is safe
(assert (and (<= |κ| (+ (* (* 1.0 |q'|) |p'|) quotient!3))))
; λ <= 2·κ: the curve is convex, or a line
(assert (and (<= |λ| (* 2.0 |κ|))))
; not: M >= κ: not: the state in the middle is safe
(assert (not (and (<= |κ| (+ (* (* 1.0 quotient!4) quotient!5) quotient!7)))))
(check-sat)
