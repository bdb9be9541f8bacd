; paper-eq24-quality-stays-a-fraction
; The moving average of equation 24 stays between 0 and 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 24 (literal) moving average of quality.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |α| Real)
(declare-const |quality| Real)
(declare-const |passed| Real)
; 0 <= α: the rate is not negative
(assert (and (<= 0.0 |α|)))
; α <= 1: the rate is at most 1
(assert (and (<= |α| 1.0)))
; 0 <= quality: the quality is not negative
(assert (and (<= 0.0 |quality|)))
; quality <= 1: the quality is at most 1
(assert (and (<= |quality| 1.0)))
; 0 <= passed: the result is 0 or more
(assert (and (<= 0.0 |passed|)))
; passed <= 1: the result is 1 or less
(assert (and (<= |passed| 1.0)))
; not: 0 <= next <= 1: not: the next quality is between 0 and 1
(assert (not (and (<= 0.0 (+ (* |α| |passed|) (* (- 1.0 |α|) |quality|))) (<= (+ (* |α| |passed|) (* (- 1.0 |α|) |quality|)) 1.0))))
(check-sat)
