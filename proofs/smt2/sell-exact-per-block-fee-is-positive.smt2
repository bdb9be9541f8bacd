; sell-exact-per-block-fee-is-positive
; A sale for an exact amount with per-block risk pays a fee of at least 1 whenever the rate is positive and the amount at least 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) an amount that leaves a net amount.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |amount| Real)
(declare-const |rate| Real)
(declare-const |fee| Real)
; credits: credits satisfies the predicate of its choice in sellExact
(assert (<= (* |amount| 1000000000000000000.0) (* |credits| (- 1000000000000000000.0 |rate|))))
; fee: fee is what sellExact defines
(assert (= |fee| (- |credits| |amount|)))
; rate > 0: rate is positive
(assert (< 0.0 |rate|))
; rate < W: the rate is below 1
(assert (< |rate| 1000000000000000000.0))
; amount > 0: amount is positive
(assert (< 0.0 |amount|))
; not: fee > 0: not: fee is positive
(assert (not (< 0.0 |fee|)))
(check-sat)
