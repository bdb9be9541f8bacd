; use-of-4-resources-is-at-most-all-of-it
; The use of 4 resources is at most 1: all of a reserve is the most that can be gone.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) utilization.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |part| Real)
(declare-const |1.q| Real)
(declare-const |1.target| Real)
(declare-const |2.q| Real)
(declare-const |2.target| Real)
(declare-const |3.q| Real)
(declare-const |3.target| Real)
(declare-const |4.q| Real)
(declare-const |4.target| Real)
; used: the part is within the use of 4 resources
(assert (or (= |part| 0.0) (<= (+ (* |part| |1.target|) (* 1000000000000000000.0 |1.q|)) (* 1000000000000000000.0 |1.target|)) (<= (+ (* |part| |2.target|) (* 1000000000000000000.0 |2.q|)) (* 1000000000000000000.0 |2.target|)) (<= (+ (* |part| |3.target|) (* 1000000000000000000.0 |3.q|)) (* 1000000000000000000.0 |3.target|)) (<= (+ (* |part| |4.target|) (* 1000000000000000000.0 |4.q|)) (* 1000000000000000000.0 |4.target|))))
; 1.q ≥ 0: 1.q is at least 0
(assert (<= 0.0 |1.q|))
; 2.q ≥ 0: 2.q is at least 0
(assert (<= 0.0 |2.q|))
; 3.q ≥ 0: 3.q is at least 0
(assert (<= 0.0 |3.q|))
; 4.q ≥ 0: 4.q is at least 0
(assert (<= 0.0 |4.q|))
; 1.target > 0: 1.target is positive
(assert (< 0.0 |1.target|))
; 2.target > 0: 2.target is positive
(assert (< 0.0 |2.target|))
; 3.target > 0: 3.target is positive
(assert (< 0.0 |3.target|))
; 4.target > 0: 4.target is positive
(assert (< 0.0 |4.target|))
; not: part ≤ W: not: the part is at most 1
(assert (not (<= |part| 1000000000000000000.0)))
(check-sat)
