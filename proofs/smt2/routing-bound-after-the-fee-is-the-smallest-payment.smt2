; routing-bound-after-the-fee-is-the-smallest-payment
; A whole number of credits bounds what an amount costs after the fee exactly if one credit less would not leave that amount: the largest such bound is the smallest payment that the pool itself asks.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) a bound on whole credits; 28 (sound) an amount that leaves a net amount.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |bound| Real)
(declare-const |amount| Real)
(declare-const |rate| Real)
; not: the same: not: it is a bound exactly if one credit less does not cover the fee
(assert (not (or (and (< (* (- |bound| 1.0) (- 1000000000000000000.0 |rate|)) (* |amount| 1000000000000000000.0)) (not (<= (* |amount| 1000000000000000000.0) (* (- |bound| 1.0) (- 1000000000000000000.0 |rate|))))) (and (not (< (* (- |bound| 1.0) (- 1000000000000000000.0 |rate|)) (* |amount| 1000000000000000000.0))) (not (not (<= (* |amount| 1000000000000000000.0) (* (- |bound| 1.0) (- 1000000000000000000.0 |rate|)))))))))
(check-sat)
