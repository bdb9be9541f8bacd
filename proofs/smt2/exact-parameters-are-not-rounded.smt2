; exact-parameters-are-not-rounded
; Parameters of a new pool that come out even are not rounded down: with a target of one, λ credits are set aside and half of λ is the floor, and with one share all of them are a share's.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (sound) price floor from curvature and target; 4 (sound) credits set aside by the potential; 4 (sound) credits a share.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |value| Real)
; not: the exact values are within: not: the exact values satisfy their predicates
(assert (not (and (<= (* (* 2.0 |value|) (* 1000000000000000000.0 1000000000000000000.0)) (* (+ |value| |value|) 1000000000000000000000000000000000000.0)) (<= (* |value| 1000000000000000000.0) (* |value| 1000000000000000000.0)) (<= (* |value| 1000000000000000000.0) (* |value| 1000000000000000000.0)))))
(check-sat)
