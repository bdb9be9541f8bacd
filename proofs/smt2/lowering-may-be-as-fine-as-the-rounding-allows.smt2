; lowering-may-be-as-fine-as-the-rounding-allows
; The rounding of β, less than S in β·S, brings a cycle over x around a lowering by d less than (S·x − d·x²)/(q·W) credits: at most one for every x exactly where the lowering is not too fine, so that none finer would do.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) a lowering outweighs the rounding of credits a share.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |step| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |x| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 2.0 |step|)) |shares|) (not (= (* 2.0 |step|) 0.0))))
; step > 0: step is positive
(assert (< 0.0 |step|))
; not: exactly: not: no amount brings a credit, or one brings more than it
(assert (not (and (or (not (<= (* |shares| |shares|) (* (* (* 4.0 |step|) |q|) 1000000000000000000.0))) (<= (- (* |shares| |x|) (* |step| (* |x| |x|))) (* |q| 1000000000000000000.0))) (or (not (not (<= (* |shares| |shares|) (* (* (* 4.0 |step|) |q|) 1000000000000000000.0)))) (< (* |q| 1000000000000000000.0) (- (* |shares| quotient!0) (* |step| (* quotient!0 quotient!0))))))))
(check-sat)
