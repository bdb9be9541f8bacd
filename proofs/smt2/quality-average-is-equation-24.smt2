; quality-average-is-equation-24
; What is within the moving average is what is at most equation 24's, in units of 1e-18.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 24 (sound) a quality within the moving average; 24 (literal) moving average of quality.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |rate| Real)
(declare-const |passed| Real)
(declare-const |quality| Real)
(declare-const |next| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1000000000000000000.0) |rate|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!1 1000000000000000000.0) |quality|) (not (= 1000000000000000000.0 0.0))))
; not: the paper's: not: the largest real within the average is the paper's
(assert (not (or (and (<= (* |next| 1000000000000000000.0) (+ (* (* |rate| |passed|) 1000000000000000000.0) (* (- 1000000000000000000.0 |rate|) |quality|))) (<= |next| (* (+ (* quotient!0 |passed|) (* (- 1.0 quotient!0) quotient!1)) 1000000000000000000.0))) (and (not (<= (* |next| 1000000000000000000.0) (+ (* (* |rate| |passed|) 1000000000000000000.0) (* (- 1000000000000000000.0 |rate|) |quality|)))) (not (<= |next| (* (+ (* quotient!0 |passed|) (* (- 1.0 quotient!0) quotient!1)) 1000000000000000000.0)))))))
(check-sat)
