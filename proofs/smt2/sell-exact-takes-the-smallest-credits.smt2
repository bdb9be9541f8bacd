; sell-exact-takes-the-smallest-credits
; Of all integers that a sale for an exact amount could choose for credits, none is smaller: the trader gets all that the rule allows.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) an amount that leaves a net amount.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |other.credits| Real)
(declare-const |amount| Real)
(declare-const |rate| Real)
; credits is the smallest: any other candidate, an integer, is no better credits
(assert (or (not (and (<= 0.0 |other.credits|) (<= (* |amount| 1000000000000000000.0) (* |other.credits| (- 1000000000000000000.0 |rate|))))) (<= |credits| |other.credits|)))
; other credits: other credits satisfies the predicate of its choice in sellExact
(assert (<= (* |amount| 1000000000000000000.0) (* |other.credits| (- 1000000000000000000.0 |rate|))))
; other credits in range: other credits lies in the range of its choice in sellExact
(assert (<= 0.0 |other.credits|))
; not: the smallest: not: no other candidate is smaller
(assert (not (<= |credits| |other.credits|)))
(check-sat)
