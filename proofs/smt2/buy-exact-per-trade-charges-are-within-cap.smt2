; buy-exact-per-trade-charges-are-within-cap
; Fee and risk of a buy of an exact amount with per-trade risk together are at most the cap's share of the amount, but for the rounding up of each.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate; 28 (sound) capped risk rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fee| Real)
(declare-const |total| Real)
(declare-const |rate| Real)
(declare-const |risk| Real)
(declare-const |credits| Real)
(declare-const |riskRate| Real)
(declare-const |cap| Real)
(declare-const |riskShare| Real)
; fee is the smallest: the predicate of fee fails one further, or its range ends
(assert (not (and (<= 0.0 (- |fee| 1.0)) (<= (* |total| |rate|) (* (- |fee| 1.0) 1000000000000000000.0)))))
; rate ≥ 0: rate is at least 0
(assert (<= 0.0 |rate|))
; risk is the smallest: the predicate of risk fails one further, or its range ends
(assert (not (and (<= 0.0 (- |risk| 1.0)) (<= (* |credits| |riskRate|) (* (- |risk| 1.0) 1000000000000000000.0)))))
; riskRate: riskRate is what buyExact defines
(assert (= |riskRate| (ite (< |riskShare| (- |cap| |rate|)) |riskShare| (- |cap| |rate|))))
; rate ≤ cap: the rate is at most the cap
(assert (<= |rate| |cap|))
; credits ≥ 0: credits is at least 0
(assert (<= 0.0 |credits|))
; credits ≤ total: the curve's price is part of what the trader pays
(assert (<= |credits| |total|))
; not: charges ≤ ⌈total·cap/W⌉ + 1: not: 2 less than the charges does not cover the cap's share of the total
(assert (not (not (<= (* |total| |cap|) (* (- (+ |fee| |risk|) 2.0) 1000000000000000000.0)))))
(check-sat)
