; newton-stops-only-at-a-square-root
; Newton's step for a square root falls from every number above the root: where half of s + n/s is no less than s, the square of s is at most n.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |step| Real)
(declare-const |quotient| Real)
(declare-const |n| Real)
; step > 0: step is positive
(assert (< 0.0 |step|))
; step·quotient = n: the quotient is n over the step
(assert (= (* |step| |quotient|) |n|))
; step ≤ quotient: the next step is no less
(assert (<= |step| |quotient|))
; not: step² ≤ n: not: the square of the step is at most n
(assert (not (<= (* |step| |step|) |n|)))
(check-sat)
