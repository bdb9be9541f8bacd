; buy-per-trade-takes-the-largest-resource
; Of all integers that a buy with per-trade risk could choose for resource, none is larger: the trader gets all that the rule allows.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |other.resource| Real)
(declare-const |quoted| Real)
(declare-const |other.credits| Real)
(declare-const |other.risk| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
; resource is the largest: any other candidate, an integer, is no better resource
(assert (or (not (and (and (<= 0.0 |other.resource|) (<= |other.resource| |quoted|)) (<= (+ |other.credits| |other.risk|) (- |total| |fee|)))) (<= |other.resource| |resource|)))
; other resource: other resource satisfies the predicate of its choice in buy
(assert (<= (+ |other.credits| |other.risk|) (- |total| |fee|)))
; other resource in range: other resource lies in the range of its choice in buy
(assert (and (<= 0.0 |other.resource|) (<= |other.resource| |quoted|)))
; not: the largest: not: no other candidate is larger
(assert (not (<= |other.resource| |resource|)))
(check-sat)
