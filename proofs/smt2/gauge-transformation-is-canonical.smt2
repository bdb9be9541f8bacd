; gauge-transformation-is-canonical
; Equation 12's Q = q·g(q), with P = p/(g + q·g'), keeps areas for every gauge g(q) = a + b·q with g + q·g' ≠ 0: Q depends on q alone, so that the determinant is ∂Q/∂q·∂P/∂p = 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12 (literal) transformed reserve; 12 (sound) transformed credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |a| Real)
(declare-const |b| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (+ (+ |a| (* |b| |q|)) (* |q| |b|))) (+ |p| 1.0)) (not (= (+ (+ |a| (* |b| |q|)) (* |q| |b|)) 0.0))))
(assert (and (= (* quotient!1 (+ (+ |a| (* |b| |q|)) (* |q| |b|))) |p|) (not (= (+ (+ |a| (* |b| |q|)) (* |q| |b|)) 0.0))))
; not: ∂Q/∂q·∂P/∂p = 1: not: the transformation keeps areas
(assert (not (= (* (- (* (+ |q| 1.0) (+ |a| (* |b| (+ |q| 1.0)))) (* (- |q| 1.0) (+ |a| (* |b| (- |q| 1.0))))) (- quotient!0 quotient!1)) 2.0)))
(check-sat)
