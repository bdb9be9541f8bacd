; paper-thm8-negative-curvature-loses-less
; From a start on target, a curve with λ < 0 loses strictly less than the constant product, whatever the price ratio: the bound that the paper wants has the other sign of λ.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (literal) Hamiltonian of one resource; 7 (literal) instantaneous price; 25 (literal) impermanent loss.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |p| Real)
(declare-const |q'| Real)
(declare-const |λ| Real)
(declare-const |p'| Real)
(declare-const |s| Real)
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
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1.0) (- |q'| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* |λ| 1.0) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 1.0) (- 1.0 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!3 2.0) (* (* |λ| 1.0) (* quotient!2 quotient!2))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |q'|) |p'|) (not (= |q'| 0.0))))
(assert (and (= (* quotient!5 (* 1.0 1.0)) (- |q'| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!6 |q'|) (* |λ| quotient!5)) (not (= |q'| 0.0))))
(assert (and (= (* quotient!7 1.0) |p|) (not (= 1.0 0.0))))
(assert (and (= (* quotient!8 (* 1.0 1.0)) (- 1.0 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!9 1.0) (* |λ| quotient!8)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!10 |q'|) |p'|) (not (= |q'| 0.0))))
(assert (and (= (* quotient!11 (* 1.0 1.0)) (- |q'| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!12 |q'|) (* |λ| quotient!11)) (not (= |q'| 0.0))))
(assert (and (= (* quotient!13 (+ (* 1.0 (+ quotient!10 quotient!12)) |p|)) (+ (* |q'| (+ quotient!10 quotient!12)) |p'|)) (not (= (+ (* 1.0 (+ quotient!10 quotient!12)) |p|) 0.0))))
; p > 0: p is positive
(assert (and (< 0.0 |p|)))
; q' > 0: q' is positive
(assert (and (< 0.0 |q'|)))
; H' = H: H is conserved
(assert (and (= (+ (* (* 1.0 |q'|) |p'|) quotient!1) (+ (* (* 1.0 1.0) |p|) quotient!3))))
; π' = s^2·π: the price has moved by the factor s²
(assert (and (= (+ quotient!4 quotient!6) (* (* |s| |s|) (+ quotient!7 quotient!9)))))
; λ < 0: the curvature is negative
(assert (and (< |λ| 0.0)))
; s != 1: the price has moved
(assert (and (not (= |s| 1.0))))
; not: IL·(1 + s^2) > 2·s - (1 + s^2): not: the loss is smaller than the constant product's
(assert (not (and (< (- (* 2.0 |s|) (+ 1.0 (* |s| |s|))) (* (- quotient!13 1.0) (+ 1.0 (* |s| |s|)))))))
(check-sat)
