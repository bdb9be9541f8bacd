; burn-leaves-some-credits
; A burn never takes the last unit of the credits: more than 0 is left, which between integers is at least 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) a withdrawal within its shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |p| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
; credits: credits satisfies the predicate of its choice in burn
(assert (<= (* |credits| |shares|) (* |p| |part|)))
; not InsufficientShares: burn does not refuse with InsufficientShares
(assert (and (not (< (- |shares| |part|) 1000.0))))
; p > 0: p is positive
(assert (< 0.0 |p|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; not: left > 0: not: more than nothing is left
(assert (not (< 0.0 (- |p| |credits|))))
(check-sat)
