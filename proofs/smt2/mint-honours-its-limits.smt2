; mint-honours-its-limits
; The guards of a mint let it through exactly if it takes at most what the order allows, of the resource and of the credits.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |limitQ| Real)
(declare-const |credits| Real)
(declare-const |limitP| Real)
; not: the limits: not: the guard lets through exactly what is within the limits
(assert (not (or (and (and (not (< |limitQ| |resource|)) (not (< |limitP| |credits|))) (and (<= (+ |resource| 0.0) |limitQ|) (<= (+ |credits| 0.0) |limitP|))) (and (not (and (not (< |limitQ| |resource|)) (not (< |limitP| |credits|)))) (not (and (<= (+ |resource| 0.0) |limitQ|) (<= (+ |credits| 0.0) |limitP|)))))))
(check-sat)
