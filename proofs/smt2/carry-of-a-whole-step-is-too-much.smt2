; carry-of-a-whole-step-is-too-much
; A unit carried is below one step of the accumulator for a weight above W, and not for W; without weight anything may be carried.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) the carry is below one step of the accumulator.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |one| Real)
; one = 1: the unit
(assert (= |one| 1.0))
; not: bounds: not: 1 for W + 1, not for W, anything for 0, nothing for less
(assert (not (and (or (= 1000000000000000001.0 0.0) (< (* (* |one| 1.0) 1000000000000000000.0) 1000000000000000001.0)) (not (or (= 1000000000000000000.0 0.0) (< (* (* |one| 1.0) 1000000000000000000.0) 1000000000000000000.0))) (or (= 0.0 0.0) (< (* (* |one| 1.0) 1000000000000000000.0) 0.0)) (not (or (= (- 1.0) 0.0) (< (* (* |one| 1.0) 1000000000000000000.0) (- 1.0)))))))
(check-sat)
