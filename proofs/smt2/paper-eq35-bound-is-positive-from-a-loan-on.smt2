; paper-eq35-bound-is-positive-from-a-loan-on
; The bound of equation 35 is positive exactly for loans L with L·(1 − 8·f_m·f_r·‖q‖) > 8·f_m·‖q‖²: for the large ones, where there are any, and for no small one.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 35 (literal) claimed bound of flash loan profit.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |L| Real)
(declare-const |Q| Real)
(declare-const |r| Real)
(declare-const |m| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 4.0 (* |Q| |Q|))) (* |L| |L|)) (not (= (* 4.0 (* |Q| |Q|)) 0.0))))
(assert (and (= (* quotient!1 |Q|) (* |r| |L|)) (not (= |Q| 0.0))))
(assert (and (= (* quotient!2 (+ 1.0 quotient!1)) quotient!0) (not (= (+ 1.0 quotient!1) 0.0))))
; L > 0: L is positive
(assert (and (< 0.0 |L|)))
; Q > 0: Q is positive
(assert (and (< 0.0 |Q|)))
; r >= 0: the risk rate is not negative
(assert (and (<= 0.0 |r|)))
; not: positive exactly there: not: the bound is positive exactly for larger loans
(assert (not (or (and (and (< 0.0 (- quotient!2 (* (* 2.0 |m|) |L|)))) (and (< (+ (* (* 8.0 |m|) (* |Q| |Q|)) 0.0) (* |L| (- 1.0 (* (* (* 8.0 |m|) |r|) |Q|)))))) (and (not (and (< 0.0 (- quotient!2 (* (* 2.0 |m|) |L|))))) (not (and (< (+ (* (* 8.0 |m|) (* |Q| |Q|)) 0.0) (* |L| (- 1.0 (* (* (* 8.0 |m|) |r|) |Q|))))))))))
(check-sat)
