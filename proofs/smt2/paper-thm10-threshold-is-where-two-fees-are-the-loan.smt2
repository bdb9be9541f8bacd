; paper-thm10-threshold-is-where-two-fees-are-the-loan
; At the threshold of theorem 10 the fee of equation 28 is half of what is traded: two trades cost the whole loan, and beyond it nothing is left that could be extracted.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 35 (literal) claimed threshold of flash loan profit; 28 (literal) total fee.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |Q| Real)
(declare-const |r| Real)
(declare-const |m| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 2.0 |r|)) (* |Q| (- 1.0 (* 2.0 |m|)))) (not (= (* 2.0 |r|) 0.0))))
(assert (and (= (* quotient!1 |Q|) quotient!0) (not (= |Q| 0.0))))
; not: 2·fee = 1: not: two fees are the loan
(assert (not (and (= (* 2.0 (+ (+ |m| (* |r| quotient!1)) (* 0.0 0.0))) 1.0))))
(check-sat)
