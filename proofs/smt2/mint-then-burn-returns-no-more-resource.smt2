; mint-then-burn-returns-no-more-resource
; Whoever burns what was just minted gets at most the resource that the mint took.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) a deposit covers its shares; 31 (sound) a withdrawal within its shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
(declare-const |back.resource| Real)
; resource: resource satisfies the predicate of its choice in mint
(assert (<= (* |q| |part|) (* |resource| |shares|)))
; back resource: back resource satisfies the predicate of its choice in burn
(assert (<= (* |back.resource| (+ |shares| |part|)) (* (+ |q| |resource|) |part|)))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; not: back ≤ taken: not: the burn pays at most what the mint took
(assert (not (<= |back.resource| |resource|)))
(check-sat)
