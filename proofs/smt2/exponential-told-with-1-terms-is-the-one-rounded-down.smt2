; exponential-told-with-1-terms-is-the-one-rounded-down
; What is told with 1 term to be scale·e^−t rounded down is ⌊scale/E⌋ for every E between the bounds, of which the upper is one: e^t is among them.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 34 (sound) exponential of a negative exponent, rounded down.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |value| Real)
(declare-const |scale| Real)
(declare-const |e| Real)
(declare-const |u| Real)
(declare-const |E| Real)
; the exponential: the value is told with 1 term
(assert (and (< |e| (* |u| 2.0)) (<= (* |value| (+ (* (* 1.0 |u|) (- (* 2.0 |u|) |e|)) (* |e| (* 2.0 |u|)))) (* |scale| (* (* 1.0 |u|) (- (* 2.0 |u|) |e|)))) (< (* |scale| (* (* 1.0 |u|) 1.0)) (* (+ |value| 1.0) (+ (* (* 1.0 |u|) 1.0) (* |e| 1.0))))))
; E between the bounds: E lies between the bounds of e^t
(assert (and (<= (+ (* (* 1.0 |u|) 1.0) (* |e| 1.0)) (* |E| (* (* 1.0 |u|) 1.0))) (<= (* |E| (* (* 1.0 |u|) (- (* 2.0 |u|) |e|))) (+ (* (* 1.0 |u|) (- (* 2.0 |u|) |e|)) (* |e| (* 2.0 |u|))))))
; value ≥ 0: value is at least 0
(assert (<= 0.0 |value|))
; not: rounded down: not: value·E ≤ scale < (value + 1)·E, and the upper bound is one
(assert (not (and (and (<= (* |value| |E|) |scale|) (< |scale| (* (+ |value| 1.0) |E|))) (< 0.0 (* (* 1.0 |u|) (- (* 2.0 |u|) |e|))))))
(check-sat)
