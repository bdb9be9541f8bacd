; paper-sec7-curvature-loses-more-credits-from-any-start
; From any start on a convex curve, on target or off, a curve with λ > 0 loses more credits against holding than a constant product with the same reserve at the same prices, q·π·(s − 1)².
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (literal) Hamiltonian of one resource; 7 (literal) instantaneous price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |c| Real)
(declare-const |s| Real)
(declare-const |u| Real)
(declare-const |v| Real)
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
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |v|) (* |q| |u|)) (not (= |v| 0.0))))
(assert (and (= (* quotient!1 quotient!0) (+ (- (* quotient!0 (* |v| |v|)) (* |c| quotient!0)) (* 2.0 |c|))) (not (= quotient!0 0.0))))
(assert (and (= (* quotient!2 (* 1.0 1.0)) (- quotient!0 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!3 quotient!0) (* (* 2.0 |c|) quotient!2)) (not (= quotient!0 0.0))))
(assert (and (= (* quotient!4 |q|) (+ (- (* |q| (* |u| |u|)) (* |c| |q|)) (* 2.0 |c|))) (not (= |q| 0.0))))
(assert (and (= (* quotient!5 (* 1.0 1.0)) (- |q| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!6 |q|) (* (* 2.0 |c|) quotient!5)) (not (= |q| 0.0))))
(assert (and (= (* quotient!7 |v|) (* |q| |u|)) (not (= |v| 0.0))))
(assert (and (= (* quotient!8 1.0) (- quotient!7 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!9 2.0) (* (* (* 2.0 |c|) 1.0) (* quotient!8 quotient!8))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!10 1.0) (- |q| 1.0)) (not (= 1.0 0.0))))
(assert (and (= (* quotient!11 2.0) (* (* (* 2.0 |c|) 1.0) (* quotient!10 quotient!10))) (not (= 2.0 0.0))))
(assert (and (= (* quotient!12 quotient!7) (+ (- (* quotient!7 (* |v| |v|)) (* |c| quotient!7)) (* 2.0 |c|))) (not (= quotient!7 0.0))))
(assert (and (= (* quotient!13 (* 1.0 1.0)) (- quotient!7 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!14 quotient!7) (* (* 2.0 |c|) quotient!13)) (not (= quotient!7 0.0))))
(assert (and (= (* quotient!15 |q|) (+ (- (* |q| (* |u| |u|)) (* |c| |q|)) (* 2.0 |c|))) (not (= |q| 0.0))))
(assert (and (= (* quotient!16 (* 1.0 1.0)) (- |q| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!17 |q|) (* (* 2.0 |c|) quotient!16)) (not (= |q| 0.0))))
; q > 0: q is positive
(assert (and (< 0.0 |q|)))
; c > 0: c is positive
(assert (and (< 0.0 |c|)))
; s > 0: s is positive
(assert (and (< 0.0 |s|)))
; π' = s^2·π: the price has moved by the factor s²
(assert (and (= (+ quotient!1 quotient!3) (* (* |s| |s|) (+ quotient!4 quotient!6)))))
; s != 1: the price has moved
(assert (and (not (= |s| 1.0))))
; not: H' = H and q·π' + p - (q'·π' + p') > q·π·(s - 1)^2: not: more credits are lost on the curve
(assert (not (and (= (+ (* (* 1.0 quotient!7) (+ (- (* quotient!7 (* |v| |v|)) (* |c| quotient!7)) (* 2.0 |c|))) quotient!9) (+ (* (* 1.0 |q|) (+ (- (* |q| (* |u| |u|)) (* |c| |q|)) (* 2.0 |c|))) quotient!11)) (< (* (* |q| (+ quotient!15 quotient!17)) (* (- |s| 1.0) (- |s| 1.0))) (- (+ (* |q| (+ quotient!12 quotient!14)) (+ (- (* |q| (* |u| |u|)) (* |c| |q|)) (* 2.0 |c|))) (+ (* quotient!7 (+ quotient!12 quotient!14)) (+ (- (* quotient!7 (* |v| |v|)) (* |c| quotient!7)) (* 2.0 |c|))))))))
(check-sat)
