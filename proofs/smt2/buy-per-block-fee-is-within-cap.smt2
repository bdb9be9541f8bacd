; buy-per-block-fee-is-within-cap
; The fee of a buy with per-block risk is at most the cap's share of the amount, rounded up.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fee| Real)
(declare-const |total| Real)
(declare-const |rate| Real)
(declare-const |cap| Real)
; fee is the smallest: the predicate of fee fails one further, or its range ends
(assert (not (and (<= 0.0 (- |fee| 1.0)) (<= (* |total| |rate|) (* (- |fee| 1.0) 1000000000000000000.0)))))
; rate ≤ cap: the rate is at most the cap
(assert (<= |rate| |cap|))
; cap ≥ 0: cap is at least 0
(assert (<= 0.0 |cap|))
; total ≥ 0: total is at least 0
(assert (<= 0.0 |total|))
; not: fee ≤ ⌈total·cap/W⌉: not: 1 less than the fee does not cover the cap's share of the total
(assert (not (not (<= (* |total| |cap|) (* (- |fee| 1.0) 1000000000000000000.0)))))
(check-sat)
