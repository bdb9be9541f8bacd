; buy-exact-takes-the-smallest-total
; Of all integers that a buy of an exact amount could choose for total, none is smaller: the trader gets all that the rule allows.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) an amount that leaves a net amount.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |total| Real)
(declare-const |other.total| Real)
(declare-const |credits| Real)
(declare-const |risk| Real)
(declare-const |rate| Real)
; total is the smallest: any other candidate, an integer, is no better total
(assert (or (not (and (<= 0.0 |other.total|) (<= (* (+ |credits| |risk|) 1000000000000000000.0) (* |other.total| (- 1000000000000000000.0 |rate|))))) (<= |total| |other.total|)))
; other total: other total satisfies the predicate of its choice in buyExact
(assert (<= (* (+ |credits| |risk|) 1000000000000000000.0) (* |other.total| (- 1000000000000000000.0 |rate|))))
; other total in range: other total lies in the range of its choice in buyExact
(assert (<= 0.0 |other.total|))
; not: the smallest: not: no other candidate is smaller
(assert (not (<= |total| |other.total|)))
(check-sat)
