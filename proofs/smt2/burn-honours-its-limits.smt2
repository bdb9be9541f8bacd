; burn-honours-its-limits
; A burn pays at least what the order allows, of the resource and of the credits.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |limitQ| Real)
(declare-const |credits| Real)
(declare-const |limitP| Real)
; not LimitExceeded: burn does not refuse with LimitExceeded
(assert (and (not (< |resource| |limitQ|)) (not (< |credits| |limitP|))))
; not: within the limits: not: both amounts are within the limits of the order
(assert (not (and (<= (+ |limitQ| 0.0) |resource|) (<= (+ |limitP| 0.0) |credits|))))
(check-sat)
