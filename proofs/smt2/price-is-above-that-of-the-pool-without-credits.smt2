; price-is-above-that-of-the-pool-without-credits
; While the pool has credits its price is above π_min, the price at which its curve has none: the range of prices is (π_min, ∞), not (0, ∞).
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |later.q| Real)
(declare-const |later.p| Real)
; same curve: both points are on one curve
(assert (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) (+ (* (* 2.0 |later.q|) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |later.q|))) (* 0.0 (* |later.p| |later.p|)))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; no credits: the other point has no credits
(assert (= |later.p| 0.0))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; later.q > 0: later.q is positive
(assert (< 0.0 |later.q|))
; not: π > π_min: not: the price is above that of the empty pool
(assert (not (< (* (+ (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |later.q|)) (* |c| |later.q|)) (+ (* |q| 1000000000000000000.0) (* 0.0 |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* |later.q| 1000000000000000000.0) (* 0.0 |later.p|))))))
(check-sat)
