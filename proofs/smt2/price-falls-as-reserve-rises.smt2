; price-falls-as-reserve-rises
; Without inertia, along one curve, the price falls as the reserve of the resource rises.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |more.q| Real)
(declare-const |more.p| Real)
; same invariant: both points have the same invariant
(assert (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |more.q|) (+ (- (* |more.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |more.q|))) (* |m| (* |more.p| |more.p|)))))
; q < more.q: the second point has more of the resource
(assert (< |q| |more.q|))
; q > 0: q is positive
(assert (< 0.0 |q|))
; m = 0: there is no inertia
(assert (= |m| 0.0))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; not: π' < π: not: the price at the larger reserve is lower
(assert (not (< (* (+ (+ (- (* |more.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |more.q|)) (* |c| |more.q|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* |more.q| 1000000000000000000.0) (* |m| |more.p|))))))
(check-sat)
