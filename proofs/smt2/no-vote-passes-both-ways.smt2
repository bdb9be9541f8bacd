; no-vote-passes-both-ways
; What passes would not pass with the sides changed: a tie passes neither, in favour of what is.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 14.1 (sound) a proposal passes.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |inFavour| Real)
(declare-const |against| Real)
(declare-const |supply| Real)
(declare-const |quorum| Real)
; passes: the proposal passes
(assert (and (< |against| |inFavour|) (<= (* |quorum| |supply|) (* |inFavour| 1000000000000000000.0))))
; not: not: the contrary passes: not: not: the proposal passes
(assert (not (not (and (< |inFavour| |against|) (<= (* |quorum| |supply|) (* |against| 1000000000000000000.0))))))
(check-sat)
