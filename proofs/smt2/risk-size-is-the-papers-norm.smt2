; risk-size-is-the-papers-norm
; For one resource of weight 1 the sound size of a trade covers exactly what equation 28's ratio of norms does, so that the two differ only by units and rounding.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) weighted squared relative size; 28 (sound) relative size from its square.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |ratio| Real)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |size| Real)
; ratio: ratio is ‖Δq‖/‖q‖ of a trade of one resource
(assert (and (<= 0.0 |ratio|) (= (* (* |ratio| |ratio|) (* |q| |q|)) (* |resource| |resource|))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; size ≥ 0: size is at least 0
(assert (<= 0.0 |size|))
; not: size covers w·x²/q² ⇔ size ≥ ratio: not: the size covers the relative size of the trade if and only if it is at least the ratio
(assert (not (or (and (and (<= (* (* 1000000000000000000.0 (* |resource| |resource|)) 1000000000000000000.0) (* (* |size| |size|) (* |q| |q|))) (<= (* |size| |size|) (* |size| |size|))) (<= (* |ratio| 1000000000000000000.0) |size|)) (and (not (and (<= (* (* 1000000000000000000.0 (* |resource| |resource|)) 1000000000000000000.0) (* (* |size| |size|) (* |q| |q|))) (<= (* |size| |size|) (* |size| |size|)))) (not (<= (* |ratio| 1000000000000000000.0) |size|))))))
(check-sat)
