; price-is-the-slope-of-the-curve
; The price is the slope −dp/dq of the curve, with inertia too: the average price of a trade that keeps the invariant is exactly the mean of the prices before and after, numerators and denominators each added, whatever its size.
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
; not: (p − p')·(D + D') = (N + N')·(q' − q): not: the average price of the trade is the mean price: numerators and denominators added
(assert (not (= (* (- |p| |more.p|) (+ (+ (* |q| 1000000000000000000.0) (* |m| |p|)) (+ (* |more.q| 1000000000000000000.0) (* |m| |more.p|)))) (* (+ (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (+ (- (* |more.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |more.q|)) (* |c| |more.q|))) (- |more.q| |q|)))))
(check-sat)
