; use-of-3-resources-is-equation-30-from-0-on
; What is within the use of 3 resources is 0, and what is at most equation 30's 1 − min(q/q̄) in units of 1e-18: the printed Util, rounded down, and 0 where that is negative.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) utilization; 30 (literal) utilization.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.target| Real)
(declare-const |2.target| Real)
(declare-const |3.target| Real)
(declare-const |part| Real)
(declare-const |1.q| Real)
(declare-const |2.q| Real)
(declare-const |3.q| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |1.target|) |1.q|) (not (= |1.target| 0.0))))
(assert (and (= (* quotient!1 |2.target|) |2.q|) (not (= |2.target| 0.0))))
(assert (and (= (* quotient!2 |3.target|) |3.q|) (not (= |3.target| 0.0))))
; 1.target > 0: 1.target is positive
(assert (< 0.0 |1.target|))
; 2.target > 0: 2.target is positive
(assert (< 0.0 |2.target|))
; 3.target > 0: 3.target is positive
(assert (< 0.0 |3.target|))
; not: equation 30, or 0: not: the part is 0 or at most equation 30's
(assert (not (or (and (or (= |part| 0.0) (<= (+ (* |part| |1.target|) (* 1000000000000000000.0 |1.q|)) (* 1000000000000000000.0 |1.target|)) (<= (+ (* |part| |2.target|) (* 1000000000000000000.0 |2.q|)) (* 1000000000000000000.0 |2.target|)) (<= (+ (* |part| |3.target|) (* 1000000000000000000.0 |3.q|)) (* 1000000000000000000.0 |3.target|))) (or (= |part| 0.0) (<= (+ |part| 0.0) (* (- 1.0 (ite (< quotient!2 (ite (< quotient!1 quotient!0) quotient!1 quotient!0)) quotient!2 (ite (< quotient!1 quotient!0) quotient!1 quotient!0))) 1000000000000000000.0)))) (and (not (or (= |part| 0.0) (<= (+ (* |part| |1.target|) (* 1000000000000000000.0 |1.q|)) (* 1000000000000000000.0 |1.target|)) (<= (+ (* |part| |2.target|) (* 1000000000000000000.0 |2.q|)) (* 1000000000000000000.0 |2.target|)) (<= (+ (* |part| |3.target|) (* 1000000000000000000.0 |3.q|)) (* 1000000000000000000.0 |3.target|)))) (not (or (= |part| 0.0) (<= (+ |part| 0.0) (* (- 1.0 (ite (< quotient!2 (ite (< quotient!1 quotient!0) quotient!1 quotient!0)) quotient!2 (ite (< quotient!1 quotient!0) quotient!1 quotient!0))) 1000000000000000000.0))))))))
(check-sat)
