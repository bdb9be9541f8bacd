; volatility-keeps-the-fee-within-its-cap
; Whatever the volatility, v ≥ 0, its surcharge leaves the rate of the fee between the base and the cap, and below 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate; 28 (sound) capped fee rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |surcharge| Real)
(declare-const |volatilityRate| Real)
(declare-const |v| Real)
(declare-const |base| Real)
(declare-const |cap| Real)
; surcharge: the surcharge is the rate on the volatility
(assert (<= (* |volatilityRate| |v|) (* |surcharge| 1000000000000000000.0)))
; v ≥ 0: v is at least 0
(assert (<= 0.0 |v|))
; volatilityRate ≥ 0: volatilityRate is at least 0
(assert (<= 0.0 |volatilityRate|))
; base ≤ cap: the base is within the cap
(assert (<= |base| |cap|))
; cap < W: the cap is below 1
(assert (< |cap| 1000000000000000000.0))
; not: base ≤ g ≤ cap: not: the rate is at least the base fee's, or the cap, and at most the cap
(assert (not (and (<= |base| (ite (< (+ |base| |surcharge|) |cap|) (+ |base| |surcharge|) |cap|)) (<= (ite (< (+ |base| |surcharge|) |cap|) (+ |base| |surcharge|) |cap|) |cap|) (< (ite (< (+ |base| |surcharge|) |cap|) (+ |base| |surcharge|) |cap|) 1000000000000000000.0))))
(check-sat)
