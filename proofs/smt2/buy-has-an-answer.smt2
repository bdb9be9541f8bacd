; buy-has-an-answer
; Nothing at all can be taken for any payment, so that there is a largest amount that can.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |fee| Real)
(declare-const |total| Real)
(declare-const |resource| Real)
; q ≥ 1: q is at least 1
(assert (<= 1.0 |q|))
; p ≥ 1: p is at least 1
(assert (<= 1.0 |p|))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; fee ≤ total: the fee is at most the payment
(assert (<= |fee| |total|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; resource = 0: nothing is taken
(assert (= |resource| 0.0))
; not: resource: not: resource satisfies the predicate of its choice in buy
(assert (not (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|)))))))))
(check-sat)
