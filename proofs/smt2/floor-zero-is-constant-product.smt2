; floor-zero-is-constant-product
; With c = β = m = 0 the curve is the constant product: two points have the same invariant if and only if q·p is the same, and the price is p/q.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |shares| Real)
(declare-const |more.q| Real)
(declare-const |more.p| Real)
; c = 0: c is zero
(assert (= |c| 0.0))
; beta = 0: beta is zero
(assert (= |beta| 0.0))
; m = 0: m is zero
(assert (= |m| 0.0))
; not: q·p is the invariant, p/q the price: not: the products agree where the invariants do, and the price is p/q
(assert (not (and (or (not (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |more.q|) (+ (- (* |more.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |more.q|))) (* |m| (* |more.p| |more.p|))))) (= (* |q| |p|) (* |more.q| |more.p|))) (or (not (= (* |q| |p|) (* |more.q| |more.p|))) (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |more.q|) (+ (- (* |more.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |more.q|))) (* |m| (* |more.p| |more.p|))))) (= (* |q| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |p| (+ (* |q| 1000000000000000000.0) (* |m| |p|)))))))
(check-sat)
