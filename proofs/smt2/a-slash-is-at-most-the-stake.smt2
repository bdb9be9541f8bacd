; a-slash-is-at-most-the-stake
; The smallest part of a stake that covers the rate of a fault is at most the stake, at any rate up to 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |slash| Real)
(declare-const |stake| Real)
(declare-const |rate| Real)
; the smallest: one unit less does not cover the rate
(assert (not (<= (* |stake| |rate|) (* (- |slash| 1.0) 1000000000000000000.0))))
; rate ≤ W: the rate is at most 1
(assert (<= |rate| 1000000000000000000.0))
; stake ≥ 0: stake is at least 0
(assert (<= 0.0 |stake|))
; not: slash < stake + 1: not: between integers at most the stake
(assert (not (< |slash| (+ |stake| 1.0))))
(check-sat)
