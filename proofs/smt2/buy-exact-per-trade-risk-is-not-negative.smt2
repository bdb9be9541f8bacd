; buy-exact-per-trade-risk-is-not-negative
; The risk charge of a buy of an exact amount with per-trade risk is never negative, and positive where its rate and the amount are.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate; 28 (sound) capped risk rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |risk| Real)
(declare-const |credits| Real)
(declare-const |riskRate| Real)
(declare-const |cap| Real)
(declare-const |rate| Real)
(declare-const |riskShare| Real)
; risk: risk satisfies the predicate of its choice in buyExact
(assert (<= (* |credits| |riskRate|) (* |risk| 1000000000000000000.0)))
; riskRate: riskRate is what buyExact defines
(assert (= |riskRate| (ite (< |riskShare| (- |cap| |rate|)) |riskShare| (- |cap| |rate|))))
; rate ≤ cap: the rate is at most the cap
(assert (<= |rate| |cap|))
; riskShare ≥ 0: riskShare is at least 0
(assert (<= 0.0 |riskShare|))
; credits ≥ 0: credits is at least 0
(assert (<= 0.0 |credits|))
; not: risk ≥ 0, risk > 0 if due: not: the risk is not negative, and positive if its rate and the amount are
(assert (not (and (<= 0.0 |risk|) (or (not (and (< 0.0 |credits|) (< 0.0 |riskRate|))) (< 0.0 |risk|)))))
(check-sat)
