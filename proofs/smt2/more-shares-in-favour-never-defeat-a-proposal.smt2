; more-shares-in-favour-never-defeat-a-proposal
; A proposal that passes also passes with more shares in its favour and fewer against it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 14.1 (sound) a proposal passes.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |inFavour| Real)
(declare-const |against| Real)
(declare-const |supply| Real)
(declare-const |quorum| Real)
(declare-const |more| Real)
(declare-const |fewer| Real)
; passes: the proposal passes
(assert (and (< |against| |inFavour|) (<= (* |quorum| |supply|) (* |inFavour| 1000000000000000000.0))))
; more ≥ inFavour: more are in favour
(assert (<= |inFavour| |more|))
; fewer ≤ against: fewer are against
(assert (<= |fewer| |against|))
; not: passes, too: not: the proposal passes
(assert (not (and (< |fewer| |more|) (<= (* |quorum| |supply|) (* |more| 1000000000000000000.0)))))
(check-sat)
