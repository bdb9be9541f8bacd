; buy-per-block-fee-is-positive
; A buy with per-block risk pays a fee of at least 1 whenever the rate is positive and the amount at least 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fee| Real)
(declare-const |total| Real)
(declare-const |rate| Real)
; fee: fee satisfies the predicate of its choice in buy
(assert (<= (* |total| |rate|) (* |fee| 1000000000000000000.0)))
; rate > 0: rate is positive
(assert (< 0.0 |rate|))
; total > 0: total is positive
(assert (< 0.0 |total|))
; not: fee > 0: not: fee is positive
(assert (not (< 0.0 |fee|)))
(check-sat)
