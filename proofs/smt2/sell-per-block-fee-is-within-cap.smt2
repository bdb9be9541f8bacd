; sell-per-block-fee-is-within-cap
; The fee of a sale with per-block risk is at most the cap's share of the amount, rounded up.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fee| Real)
(declare-const |credits| Real)
(declare-const |rate| Real)
(declare-const |cap| Real)
; fee is the smallest: the predicate of fee fails one further, or its range ends
(assert (not (and (<= 0.0 (- |fee| 1.0)) (<= (* |credits| |rate|) (* (- |fee| 1.0) 1000000000000000000.0)))))
; rate ≤ cap: the rate is at most the cap
(assert (<= |rate| |cap|))
; cap ≥ 0: cap is at least 0
(assert (<= 0.0 |cap|))
; credits ≥ 0: credits is at least 0
(assert (<= 0.0 |credits|))
; not: fee ≤ ⌈credits·cap/W⌉: not: 1 less than the fee does not cover the cap's share of the credits
(assert (not (not (<= (* |credits| |cap|) (* (- |fee| 1.0) 1000000000000000000.0)))))
(check-sat)
