; use-of-1-resources-never-falls-with-purchases
; What was within the use of one resource is within it after purchases: Util never falls as the reserves do.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) utilization.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |part| Real)
(declare-const |1.q| Real)
(declare-const |1.target| Real)
(declare-const |after.1.q| Real)
; used: the part is within the use of one resource
(assert (or (= |part| 0.0) (<= (+ (* |part| |1.target|) (* 1000000000000000000.0 |1.q|)) (* 1000000000000000000.0 |1.target|))))
; 1: q' ≤ q: reserve 1 has not grown
(assert (<= |after.1.q| |1.q|))
; not: used: not: the part is within the use of one resource
(assert (not (or (= |part| 0.0) (<= (+ (* |part| |1.target|) (* 1000000000000000000.0 |after.1.q|)) (* 1000000000000000000.0 |1.target|)))))
(check-sat)
