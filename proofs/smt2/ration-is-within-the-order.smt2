; ration-is-within-the-order
; No order is dealt more than it asks for where no more is available than is asked for.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) an order's share of what is rationed.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1| Real)
(declare-const |1.amount| Real)
(declare-const |available| Real)
(declare-const |total| Real)
; part: it is within its share
(assert (<= (* |1| |total|) (* |1.amount| |available|)))
; available ≤ total: no more is available than is asked for
(assert (<= |available| |total|))
; 1.amount ≥ 0: 1.amount is at least 0
(assert (<= 0.0 |1.amount|))
; total > 0: total is positive
(assert (< 0.0 |total|))
; not: part ≤ amount: not: the part is at most the amount
(assert (not (<= |1| |1.amount|)))
(check-sat)
