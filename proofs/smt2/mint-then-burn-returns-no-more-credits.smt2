; mint-then-burn-returns-no-more-credits
; Whoever burns what was just minted gets at most the credits that the mint took.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) a deposit covers its shares; 31 (sound) a withdrawal within its shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |p| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
(declare-const |back.credits| Real)
; credits: credits satisfies the predicate of its choice in mint
(assert (<= (* |p| |part|) (* |credits| |shares|)))
; back credits: back credits satisfies the predicate of its choice in burn
(assert (<= (* |back.credits| (+ |shares| |part|)) (* (+ |p| |credits|) |part|)))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; not: back ≤ taken: not: the burn pays at most what the mint took
(assert (not (<= |back.credits| |credits|)))
(check-sat)
