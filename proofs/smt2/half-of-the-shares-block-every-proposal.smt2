; half-of-the-shares-block-every-proposal
; Votes being shares that are counted once, no proposal passes against half of the supply, whatever the quorum.
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
; votes ≤ supply: the votes are shares, each counted once
(assert (<= (+ (+ |votes1| |votes2|) |votes3|) |supply|))
; votes3 ≥ 0: votes3 is at least 0
(assert (<= 0.0 |votes3|))
; half against: half of the supply is against
(assert (<= |supply| (* 2.0 |votes1|)))
; not: not: passes: not: not: the proposal passes
(assert (not (not (and (< |votes1| |votes2|) (<= (* |quorum| |supply|) (* |votes2| 1000000000000000000.0))))))
(check-sat)
