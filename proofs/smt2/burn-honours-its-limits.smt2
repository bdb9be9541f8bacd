; burn-honours-its-limits
; The guards of a burn let it through exactly if it pays at least what the order allows, of the resource and of the credits.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |limitQ| Real)
(declare-const |credits| Real)
(declare-const |limitP| Real)
; not: the limits: not: the guard lets through exactly what is within the limits
(assert (not (or (and (and (not (< |resource| |limitQ|)) (not (< |credits| |limitP|))) (and (<= (+ |limitQ| 0.0) |resource|) (<= (+ |limitP| 0.0) |credits|))) (and (not (and (not (< |resource| |limitQ|)) (not (< |credits| |limitP|)))) (not (and (<= (+ |limitQ| 0.0) |resource|) (<= (+ |limitP| 0.0) |credits|)))))))
(check-sat)
