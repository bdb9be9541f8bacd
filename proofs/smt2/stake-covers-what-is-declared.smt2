; stake-covers-what-is-declared
; With γ ≥ 1 a stake covers what is declared at its price, for two resources: worker and stake never part for the worker's gain.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 36 (sound) a stake covers what is declared.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |stake| Real)
(declare-const |ratio| Real)
(declare-const |gpu.raw| Real)
(declare-const |gpu.price| Real)
(declare-const |memory.raw| Real)
(declare-const |memory.price| Real)
; covered: the stake covers what is declared
(assert (<= (* |ratio| (+ (* |gpu.raw| |gpu.price|) (* |memory.raw| |memory.price|))) (* (* |stake| 1000000000000000000.0) 1000000000000000000.0)))
; γ ≥ 1: the ratio is at least 1
(assert (<= 1000000000000000000.0 |ratio|))
; gpu.raw ≥ 0: gpu.raw is at least 0
(assert (<= 0.0 |gpu.raw|))
; gpu.price ≥ 0: gpu.price is at least 0
(assert (<= 0.0 |gpu.price|))
; memory.raw ≥ 0: memory.raw is at least 0
(assert (<= 0.0 |memory.raw|))
; memory.price ≥ 0: memory.price is at least 0
(assert (<= 0.0 |memory.price|))
; not: Σ raw·π ≤ stake·W: not: the stake is at least what is declared is worth
(assert (not (<= (+ (* |gpu.raw| |gpu.price|) (* |memory.raw| |memory.price|)) (* |stake| 1000000000000000000.0))))
(check-sat)
