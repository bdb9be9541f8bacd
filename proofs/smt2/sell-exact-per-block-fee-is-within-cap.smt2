; sell-exact-per-block-fee-is-within-cap
; The fee of a sale for an exact amount with per-block risk is at most the cap's share of the amount, rounded up.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) an amount that leaves a net amount; 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |amount| Real)
(declare-const |rate| Real)
(declare-const |fee| Real)
(declare-const |cap| Real)
; credits is the smallest: the predicate of credits fails one further, or its range ends
(assert (not (and (<= 0.0 (- |credits| 1.0)) (<= (* |amount| 1000000000000000000.0) (* (- |credits| 1.0) (- 1000000000000000000.0 |rate|))))))
; fee: fee is what sellExact defines
(assert (= |fee| (- |credits| |amount|)))
; rate ≤ cap: the rate is at most the cap
(assert (<= |rate| |cap|))
; rate ≥ 0: rate is at least 0
(assert (<= 0.0 |rate|))
; amount ≥ 0: amount is at least 0
(assert (<= 0.0 |amount|))
; credits ≥ 0: credits is at least 0
(assert (<= 0.0 |credits|))
; not: fee ≤ ⌈credits·cap/W⌉: not: 1 less than the fee does not cover the cap's share of the credits
(assert (not (not (<= (* |credits| |cap|) (* (- |fee| 1.0) 1000000000000000000.0)))))
(check-sat)
