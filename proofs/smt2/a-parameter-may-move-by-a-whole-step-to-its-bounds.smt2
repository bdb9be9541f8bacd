; a-parameter-may-move-by-a-whole-step-to-its-bounds
; From within its bounds a parameter may stay, may move by a whole step either way if that is within them, and may reach each bound that is at most a step away, but nothing beyond.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 14.1 (sound) a parameter may take a value.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |least| Real)
(declare-const |value0| Real)
(declare-const |most| Real)
(declare-const |step| Real)
; within its bounds: the value that there is, is within its bounds
(assert (and (<= |least| |value0|) (<= |value0| |most|)))
; step ≥ 0: step is at least 0
(assert (<= 0.0 |step|))
; not: whole steps, and the bounds: not: a whole step and the bounds may be reached, and nothing beyond
(assert (not (and (or (and (and (<= |least| (+ |value0| (+ |step| 0.0))) (<= (+ |value0| (+ |step| 0.0)) |most|) (<= (+ |value0| (+ |step| 0.0)) (+ |value0| |step|)) (<= |value0| (+ (+ |value0| (+ |step| 0.0)) |step|))) (<= (+ |value0| (+ |step| 0.0)) |most|)) (and (not (and (<= |least| (+ |value0| (+ |step| 0.0))) (<= (+ |value0| (+ |step| 0.0)) |most|) (<= (+ |value0| (+ |step| 0.0)) (+ |value0| |step|)) (<= |value0| (+ (+ |value0| (+ |step| 0.0)) |step|)))) (not (<= (+ |value0| (+ |step| 0.0)) |most|)))) (or (and (and (<= |least| (- |value0| |step|)) (<= (- |value0| |step|) |most|) (<= (- |value0| |step|) (+ |value0| |step|)) (<= |value0| (+ (- |value0| |step|) |step|))) (<= |least| (- |value0| |step|))) (and (not (and (<= |least| (- |value0| |step|)) (<= (- |value0| |step|) |most|) (<= (- |value0| |step|) (+ |value0| |step|)) (<= |value0| (+ (- |value0| |step|) |step|)))) (not (<= |least| (- |value0| |step|))))) (or (and (and (<= |least| |least|) (<= |least| |most|) (<= |least| (+ |value0| |step|)) (<= |value0| (+ |least| |step|))) (and (<= |least| (+ |value0| |step|)) (<= |value0| (+ |least| |step|)))) (and (not (and (<= |least| |least|) (<= |least| |most|) (<= |least| (+ |value0| |step|)) (<= |value0| (+ |least| |step|)))) (not (and (<= |least| (+ |value0| |step|)) (<= |value0| (+ |least| |step|)))))) (or (and (and (<= |least| |most|) (<= |most| |most|) (<= |most| (+ |value0| |step|)) (<= |value0| (+ |most| |step|))) (and (<= |most| (+ |value0| |step|)) (<= |value0| (+ |most| |step|)))) (and (not (and (<= |least| |most|) (<= |most| |most|) (<= |most| (+ |value0| |step|)) (<= |value0| (+ |most| |step|)))) (not (and (<= |most| (+ |value0| |step|)) (<= |value0| (+ |most| |step|)))))) (not (and (<= |least| (- |least| 1.0)) (<= (- |least| 1.0) |most|) (<= (- |least| 1.0) (+ |value0| |step|)) (<= |value0| (+ (- |least| 1.0) |step|)))) (not (and (<= |least| (+ |most| 1.0)) (<= (+ |most| 1.0) |most|) (<= (+ |most| 1.0) (+ |value0| |step|)) (<= |value0| (+ (+ |most| 1.0) |step|)))) (and (<= |least| |value0|) (<= |value0| |most|) (<= |value0| (+ |value0| |step|)) (<= |value0| (+ |value0| |step|))))))
(check-sat)
