; price-never-rises-along-a-curve-with-inertia
; With inertia, too, the price does not rise as the reserve of the resource rises: the slope of an admissible curve does not grow along its tangent, which is to say that the curve is convex.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |step| Real)
; admissible: the curve is admissible
(assert (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))))
; step > 0: step is positive
(assert (< 0.0 |step|))
; q > 0: q is positive
(assert (< 0.0 |q|))
; not: π' ≤ π: not: the slope a step ahead is not larger
(assert (not (not (< (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* (+ |q| (* (+ (* |q| 1000000000000000000.0) (* |m| |p|)) |step|)) 1000000000000000000.0) (* |m| (- |p| (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) |step|))))) (* (+ (+ (- (* (- |p| (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) |step|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (* (+ (* |q| 1000000000000000000.0) (* |m| |p|)) |step|)))) (* |c| (+ |q| (* (+ (* |q| 1000000000000000000.0) (* |m| |p|)) |step|)))) (+ (* |q| 1000000000000000000.0) (* |m| |p|)))))))
(check-sat)
