; inertia-is-bounded-on-admissible-curves
; On an admissible curve with inertia 2·m·c is at most W², so that a larger invariant keeps the curve convex.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
; admissible: the curve is admissible
(assert (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; m > 0: m is positive
(assert (< 0.0 |m|))
; not: 2·m·c ≤ W²: not: the inertia is within its bound
(assert (not (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))
(check-sat)
