; buy-has-one-solution
; Over the reals and without inertia there is exactly one amount for every payment that leaves the invariant as it was: it rises if nothing is taken, it falls if all is taken, and no two amounts leave it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |credits| Real)
(declare-const |c| Real)
(declare-const |p| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |x| Real)
(declare-const |y| Real)
; q > 0: q is positive
(assert (< 0.0 |q|))
; credits > 0: credits is positive
(assert (< 0.0 |credits|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; m = 0: there is no inertia
(assert (= |m| 0.0))
; not: one x in (0, q) with I' = I: not: I' > I at 0, I' < I at q, and at most one x below q with I' = I
(assert (not (and (< (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| 0.0)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| 0.0)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|))))) (< (+ (* (* 2.0 (- |q| |q|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |q|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|)))) (or (not (and (and (< |x| |q|) (= (+ (* (* 2.0 (- |q| |x|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |x|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))) (and (< |y| |q|) (= (+ (* (* 2.0 (- |q| |y|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |y|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))))) (= |x| |y|)))))
(check-sat)
