; mint-honours-its-limits
; A mint takes at most what the order allows, of the resource and of the credits.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |limitQ| Real)
(declare-const |resource| Real)
(declare-const |limitP| Real)
(declare-const |credits| Real)
; not LimitExceeded: mint does not refuse with LimitExceeded
(assert (and (not (< |limitQ| |resource|)) (not (< |limitP| |credits|))))
; not: within the limits: not: both amounts are within the limits of the order
(assert (not (and (<= (+ |resource| 0.0) |limitQ|) (<= (+ |credits| 0.0) |limitP|))))
(check-sat)
