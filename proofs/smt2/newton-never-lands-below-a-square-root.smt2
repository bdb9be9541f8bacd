; newton-never-lands-below-a-square-root
; Newton's step for a square root lands at or above the root from any positive number: whatever is guessed first, half of s + n/s is no less than any number whose square is at most n.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |step| Real)
(declare-const |quotient| Real)
(declare-const |n| Real)
(declare-const |root| Real)
; step > 0: step is positive
(assert (< 0.0 |step|))
; step·quotient = n: the quotient is n over the step
(assert (= (* |step| |quotient|) |n|))
; root² ≤ n: the root's square is at most n
(assert (<= (* |root| |root|) |n|))
; not: 2·root ≤ step + quotient: not: twice the root is at most the sum of the step and the quotient
(assert (not (<= (* 2.0 |root|) (+ |step| |quotient|))))
(check-sat)
