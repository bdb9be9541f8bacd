; use-of-3-resources-never-falls-with-purchases
; What was within the use of 3 resources is within it after purchases: Util never falls as the reserves do.
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
(declare-const |after.1.q| Real)
(declare-const |after.2.q| Real)
(declare-const |after.3.q| Real)
; used: the part is within the use of 3 resources
(assert (or (= |part| 0.0) (<= (+ (* |part| |1.target|) (* 1000000000000000000.0 |1.q|)) (* 1000000000000000000.0 |1.target|)) (<= (+ (* |part| |2.target|) (* 1000000000000000000.0 |2.q|)) (* 1000000000000000000.0 |2.target|)) (<= (+ (* |part| |3.target|) (* 1000000000000000000.0 |3.q|)) (* 1000000000000000000.0 |3.target|))))
; 1: q' ≤ q: reserve 1 has not grown
(assert (<= |after.1.q| |1.q|))
; 2: q' ≤ q: reserve 2 has not grown
(assert (<= |after.2.q| |2.q|))
; 3: q' ≤ q: reserve 3 has not grown
(assert (<= |after.3.q| |3.q|))
; not: used: not: the part is within the use of 3 resources
(assert (not (or (= |part| 0.0) (<= (+ (* |part| |1.target|) (* 1000000000000000000.0 |after.1.q|)) (* 1000000000000000000.0 |1.target|)) (<= (+ (* |part| |2.target|) (* 1000000000000000000.0 |after.2.q|)) (* 1000000000000000000.0 |2.target|)) (<= (+ (* |part| |3.target|) (* 1000000000000000000.0 |after.3.q|)) (* 1000000000000000000.0 |3.target|)))))
(check-sat)
