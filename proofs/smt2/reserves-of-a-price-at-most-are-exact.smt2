; reserves-of-a-price-at-most-are-exact
; Without inertia, the test whether the price at another reserve of the curve is at most an edge is exact.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) reserves at which the price is below an edge of the band; I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |later.q| Real)
(declare-const |later.p| Real)
(declare-const |edge| Real)
; same curve: both points are on one curve
(assert (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) (+ (* (* 2.0 |later.q|) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |later.q|))) (* 0.0 (* |later.p| |later.p|)))))
; later.q > 0: later.q is positive
(assert (< 0.0 |later.q|))
; not: exact: not: the predicate says what the price there says
(assert (not (or (and (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) 1000000000000000000.0) (* (* 2.0 (- |edge| (* |c| 1000000000000000000.0))) (* |later.q| |later.q|))) (<= (* (+ (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |later.q|)) (* |c| |later.q|)) 1000000000000000000000000000000000000.0) (* |edge| (+ (* |later.q| 1000000000000000000.0) (* 0.0 |later.p|))))) (and (not (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) 1000000000000000000.0) (* (* 2.0 (- |edge| (* |c| 1000000000000000000.0))) (* |later.q| |later.q|)))) (not (<= (* (+ (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |later.q|)) (* |c| |later.q|)) 1000000000000000000000000000000000000.0) (* |edge| (+ (* |later.q| 1000000000000000000.0) (* 0.0 |later.p|)))))))))
(check-sat)
