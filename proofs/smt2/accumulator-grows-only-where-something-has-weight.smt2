; accumulator-grows-only-where-something-has-weight
; The accumulator grows by nothing where nothing has weight, and by all that there is to share out for a weight of 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) growth of the accumulator.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fees| Real)
; fees > 0: fees is positive
(assert (< 0.0 |fees|))
; not: growth: not: it grows by nothing without weight, and by all there is for a weight of 1
(assert (not (and (and (<= (* (* 1.0 (* |fees| 1000000000000000000.0)) 1.0) (* |fees| 1000000000000000000.0)) (or (< 0.0 1.0) (= (* 1.0 (* |fees| 1000000000000000000.0)) 0.0))) (and (<= (* 0.0 0.0) (* |fees| 1000000000000000000.0)) (or (< 0.0 0.0) (= 0.0 0.0))) (not (and (<= (* 1.0 0.0) (* |fees| 1000000000000000000.0)) (or (< 0.0 0.0) (= 1.0 0.0)))) (not (and (<= (* (- 1.0) 0.0) (* |fees| 1000000000000000000.0)) (or (< 0.0 0.0) (= (- 1.0) 0.0)))))))
(check-sat)
