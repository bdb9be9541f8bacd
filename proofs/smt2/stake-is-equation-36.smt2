; stake-is-equation-36
; A stake covers what is declared exactly if it is at least γ·Σ raw·π of equation 36, for two resources.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 36 (sound) a stake covers what is declared; 36 (literal) stake of a worker.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |gpu.raw| Real)
(declare-const |gpu.price| Real)
(declare-const |memory.raw| Real)
(declare-const |memory.price| Real)
(declare-const |stake| Real)
(declare-const |ratio| Real)
; not: equation 36: not: a stake covers exactly from equation 36 on
(assert (not (or (and (<= (* |ratio| (+ (* |gpu.raw| |gpu.price|) (* |memory.raw| |memory.price|))) (* (* |stake| 1000000000000000000.0) 1000000000000000000.0)) (<= (* |ratio| (+ (* |gpu.raw| |gpu.price|) (* |memory.raw| |memory.price|))) (* (+ |stake| 0.0) 1000000000000000000000000000000000000.0))) (and (not (<= (* |ratio| (+ (* |gpu.raw| |gpu.price|) (* |memory.raw| |memory.price|))) (* (* |stake| 1000000000000000000.0) 1000000000000000000.0))) (not (<= (* |ratio| (+ (* |gpu.raw| |gpu.price|) (* |memory.raw| |memory.price|))) (* (+ |stake| 0.0) 1000000000000000000000000000000000000.0)))))))
(check-sat)
