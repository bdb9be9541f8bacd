; block-risk-of-a-whole-reserve-is-half-the-rate-of-its-worth
; A block's first purchase of as much as the reserve that the block opened with pays for risk at least half of ρ of what that much is worth at the block's first price: (1/2)·ρ·π₀·q₀/W².
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) per-block risk charge.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |risk| Real)
(declare-const |riskFactor| Real)
(declare-const |price0| Real)
(declare-const |q0| Real)
(declare-const |net| Real)
(declare-const |netAfter| Real)
; risk: risk satisfies the predicate of its choice in buy
(assert (<= (* (* |riskFactor| |price0|) (- (* |netAfter| |netAfter|) (* |net| |net|))) (* (* |risk| 2000000000000000000000000000000000000.0) |q0|)))
; net = 0: nothing was bought in the block before
(assert (= |net| 0.0))
; net after = q₀: as much is bought as the block opened with
(assert (= |netAfter| |q0|))
; q0 > 0: q0 is positive
(assert (< 0.0 |q0|))
; not: ρ·π₀·q₀ ≤ 2·W²·r: not: the risk is at least that half
(assert (not (<= (* (* |riskFactor| |price0|) |q0|) (* 2000000000000000000000000000000000000.0 |risk|))))
(check-sat)
