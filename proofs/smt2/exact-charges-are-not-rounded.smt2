; exact-charges-are-not-rounded
; A charge, a size or an amount that comes out even is not rounded up: the exact value satisfies its predicate.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate; 28 (sound) relative size from its square; 28 (sound) weighted squared relative size; 28 (sound) an amount that leaves a net amount.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |amount| Real)
(declare-const |size| Real)
(declare-const |weight| Real)
(declare-const |q| Real)
; not: the exact values suffice: not: a rate of 1 takes the amount, the root of a square is its side, a trade of the whole reserve has its weight as size, no rate takes nothing
(assert (not (and (<= (* |amount| 1000000000000000000.0) (* |amount| 1000000000000000000.0)) (<= (* |size| |size|) (* |size| |size|)) (<= (* (* |weight| (* |q| |q|)) 1000000000000000000.0) (* (* |weight| 1000000000000000000.0) (* |q| |q|))) (<= (* |amount| 1000000000000000000.0) (* |amount| (- 1000000000000000000.0 0.0))))))
(check-sat)
