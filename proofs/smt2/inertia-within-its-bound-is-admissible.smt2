; inertia-within-its-bound-is-admissible
; Where the shares set no credits aside, any inertia with 2·m·c ≤ W² is admissible, up to the bound at which the curve is a line.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |m| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
; q > 0: q is positive
(assert (< 0.0 |q|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; β = 0: the shares set no credits aside
(assert (= |beta| 0.0))
; 2·m·c ≤ W²: the inertia is within its bound
(assert (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))
; not: admissible: not: the curve is admissible
(assert (not (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))))))
(check-sat)
