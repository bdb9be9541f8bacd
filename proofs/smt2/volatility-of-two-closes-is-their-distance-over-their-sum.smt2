; volatility-of-two-closes-is-their-distance-over-their-sum
; Of two closes the volatility is |x₁ − x₂|/(x₁ + x₂), exactly: 1 where one of them is 0, and never more.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) seven-day volatility.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |v| Real)
(declare-const |x1| Real)
(declare-const |x2| Real)
; v ≥ 0: v is at least 0
(assert (<= 0.0 |v|))
; x1 ≥ 0: x1 is at least 0
(assert (<= 0.0 |x1|))
; x2 ≥ 0: x2 is at least 0
(assert (<= 0.0 |x2|))
; not: v ≥ W·|x₁ − x₂|/(x₁ + x₂): not: v covers exactly from there on
(assert (not (or (and (<= (* 1000000000000000000000000000000000000.0 (- (* 2.0 (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|)))) (* (+ (* 1.0 |x1|) (* 1.0 |x2|)) (+ (* 1.0 |x1|) (* 1.0 |x2|))))) (* (* |v| |v|) (* (+ (* 1.0 |x1|) (* 1.0 |x2|)) (+ (* 1.0 |x1|) (* 1.0 |x2|))))) (and (<= (* 1000000000000000000.0 (- |x1| |x2|)) (* |v| (+ |x1| |x2|))) (<= (- 0.0 (* 1000000000000000000.0 (- |x1| |x2|))) (* |v| (+ |x1| |x2|))))) (and (not (<= (* 1000000000000000000000000000000000000.0 (- (* 2.0 (+ (* (* 1.0 |x1|) (* 1.0 |x1|)) (* (* 1.0 |x2|) (* 1.0 |x2|)))) (* (+ (* 1.0 |x1|) (* 1.0 |x2|)) (+ (* 1.0 |x1|) (* 1.0 |x2|))))) (* (* |v| |v|) (* (+ (* 1.0 |x1|) (* 1.0 |x2|)) (+ (* 1.0 |x1|) (* 1.0 |x2|)))))) (not (and (<= (* 1000000000000000000.0 (- |x1| |x2|)) (* |v| (+ |x1| |x2|))) (<= (- 0.0 (* 1000000000000000000.0 (- |x1| |x2|))) (* |v| (+ |x1| |x2|)))))))))
(check-sat)
