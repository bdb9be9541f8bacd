; quality-stays-a-fraction
; The moving average of a quality in [0, 1] is at most 1, whatever was attested, and 0 is always within it: so it stays in [0, 1].
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 24 (sound) a quality within the moving average; 24 (sound) a quality is a fraction.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |quality| Real)
(declare-const |rate| Real)
(declare-const |passed| Real)
(declare-const |next| Real)
; 0 ≤ quality ≤ W: quality is a fraction
(assert (and (<= 0.0 |quality|) (<= |quality| 1000000000000000000.0)))
; 0 ≤ rate ≤ W: rate is a fraction
(assert (and (<= 0.0 |rate|) (<= |rate| 1000000000000000000.0)))
; 0 ≤ passed ≤ 1: an attestation passed or failed
(assert (and (<= 0.0 |passed|) (<= |passed| 1.0)))
; next: next is within the moving average
(assert (<= (* |next| 1000000000000000000.0) (+ (* (* |rate| |passed|) 1000000000000000000.0) (* (- 1000000000000000000.0 |rate|) |quality|))))
; not: next ≤ W, 0 is within: not: the next quality is at most 1 and 0 is within the average
(assert (not (and (<= |next| 1000000000000000000.0) (<= (* 0.0 1000000000000000000.0) (+ (* (* |rate| |passed|) 1000000000000000000.0) (* (- 1000000000000000000.0 |rate|) |quality|))))))
(check-sat)
