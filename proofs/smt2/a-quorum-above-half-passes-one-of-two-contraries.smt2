; a-quorum-above-half-passes-one-of-two-contraries
; With a quorum above one half, of two proposals that no share votes for both of, at most one passes, whoever is against them.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 14.1 (sound) a proposal passes.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |votes1| Real)
(declare-const |votes2| Real)
(declare-const |votes3| Real)
(declare-const |supply| Real)
(declare-const |quorum| Real)
(declare-const |against| Real)
(declare-const |other.against| Real)
; votes ≤ supply: the votes are shares, each counted once
(assert (<= (+ (+ |votes1| |votes2|) |votes3|) |supply|))
; supply > 0: supply is positive
(assert (< 0.0 |supply|))
; votes3 ≥ 0: votes3 is at least 0
(assert (<= 0.0 |votes3|))
; quorum > ½: the quorum is above one half
(assert (< 1000000000000000000.0 (* 2.0 |quorum|)))
; not: not: both pass: not: not: both proposals pass
(assert (not (not (and (and (< |against| |votes1|) (<= (* |quorum| |supply|) (* |votes1| 1000000000000000000.0))) (and (< |other.against| |votes2|) (<= (* |quorum| |supply|) (* |votes2| 1000000000000000000.0)))))))
(check-sat)
