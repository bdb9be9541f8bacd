; risk-never-falls-with-the-amount
; A smaller amount of the resource never has a larger risk charge, all roundings included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) weighted squared relative size; 28 (sound) relative size from its square; 28 (sound) a charge covers its rate; 28 (sound) capped risk rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |sizeSquared| Real)
(declare-const |weight| Real)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |less.sizeSquared| Real)
(declare-const |less.resource| Real)
(declare-const |size| Real)
(declare-const |less.size| Real)
(declare-const |riskShare| Real)
(declare-const |riskFactor| Real)
(declare-const |less.riskShare| Real)
(declare-const |risk| Real)
(declare-const |credits| Real)
(declare-const |riskRate| Real)
(declare-const |less.risk| Real)
(declare-const |less.credits| Real)
(declare-const |less.riskRate| Real)
(declare-const |cap| Real)
(declare-const |rate| Real)
; sizeSquared: sizeSquared satisfies the predicate of its choice in buy
(assert (<= (* (* |weight| (* |resource| |resource|)) 1000000000000000000.0) (* |sizeSquared| (* |q| |q|))))
; less sizeSquared is the smallest: the sizeSquared of the larger amount, an integer, is no better less sizeSquared
(assert (or (not (and (<= 0.0 |sizeSquared|) (<= (* (* |weight| (* |less.resource| |less.resource|)) 1000000000000000000.0) (* |sizeSquared| (* |q| |q|))))) (<= |less.sizeSquared| |sizeSquared|)))
; size: size satisfies the predicate of its choice in buy
(assert (<= |sizeSquared| (* |size| |size|)))
; less size is the smallest: the size of the larger amount, an integer, is no better less size
(assert (or (not (and (<= 0.0 |size|) (<= |less.sizeSquared| (* |size| |size|)))) (<= |less.size| |size|)))
; riskShare: riskShare satisfies the predicate of its choice in buy
(assert (<= (* |size| |riskFactor|) (* |riskShare| 1000000000000000000.0)))
; less riskShare is the smallest: the riskShare of the larger amount, an integer, is no better less riskShare
(assert (or (not (and (<= 0.0 |riskShare|) (<= (* |less.size| |riskFactor|) (* |riskShare| 1000000000000000000.0)))) (<= |less.riskShare| |riskShare|)))
; risk: risk satisfies the predicate of its choice in buy
(assert (<= (* |credits| |riskRate|) (* |risk| 1000000000000000000.0)))
; less risk is the smallest: the risk of the larger amount, an integer, is no better less risk
(assert (or (not (and (<= 0.0 |risk|) (<= (* |less.credits| |less.riskRate|) (* |risk| 1000000000000000000.0)))) (<= |less.risk| |risk|)))
; sizeSquared in range: sizeSquared lies in the range of its choice in buy
(assert (<= 0.0 |sizeSquared|))
; size in range: size lies in the range of its choice in buy
(assert (<= 0.0 |size|))
; riskRate: riskRate is what buy defines
(assert (= |riskRate| (ite (< |riskShare| (- |cap| |rate|)) |riskShare| (- |cap| |rate|))))
; less riskRate: less riskRate is what buy defines
(assert (= |less.riskRate| (ite (< |less.riskShare| (- |cap| |rate|)) |less.riskShare| (- |cap| |rate|))))
; less resource < resource: the other amount is smaller
(assert (< |less.resource| |resource|))
; less resource ≥ 0: less resource is at least 0
(assert (<= 0.0 |less.resource|))
; less credits ≤ credits: the credits of the smaller amount is not larger
(assert (<= |less.credits| |credits|))
; less credits ≥ 0: less credits is at least 0
(assert (<= 0.0 |less.credits|))
; riskFactor ≥ 0: riskFactor is at least 0
(assert (<= 0.0 |riskFactor|))
; riskRate ≥ 0: riskRate is at least 0
(assert (<= 0.0 |riskRate|))
; not: less risk ≤ risk: not: the risk of the smaller amount is not larger
(assert (not (<= |less.risk| |risk|)))
(check-sat)
