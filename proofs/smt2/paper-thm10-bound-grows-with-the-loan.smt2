; paper-thm10-bound-grows-with-the-loan
; Where 8·f_m·f_r·‖q‖ < 1 the bound of equation 35 is positive for every loan that is large enough: large loans are those that it does not exclude.
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
; r > 0: r is positive
(assert (and (< 0.0 |r|)))
; L·(1 - 8·m·r·Q) > 8·m·Q^2: the loan is large
(assert (and (< (* (* 8.0 |m|) (* |Q| |Q|)) (* |L| (- 1.0 (* (* (* 8.0 |m|) |r|) |Q|))))))
; not: bound > 0: not: the bound lets a profit through
(assert (not (and (< 0.0 (- quotient!2 (* (* 2.0 |m|) |L|))))))
(check-sat)
