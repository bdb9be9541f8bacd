; exponential-is-told-with-2-terms-where-both-bounds-agree
; Where scale/E rounds down to the same value for both bounds of e^t, 2 terms tell it, up to the last t at which there is an upper bound.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 34 (sound) exponential of a negative exponent, rounded down.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |value| Real)
(declare-const |scale| Real)
(declare-const |e| Real)
(declare-const |u| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) (* |e| (+ (* (* 2.0 |u|) 1.0) (* |e| 1.0))))) (not (= (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) 0.0))))
(assert (and (= (* quotient!1 (* (* 1.0 |u|) (* (* 2.0 |u|) (- (* 3.0 |u|) |e|)))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) (- (* 3.0 |u|) |e|))) (* |e| (+ (* (* 2.0 |u|) (- (* 3.0 |u|) |e|)) (* |e| (* 3.0 |u|)))))) (not (= (* (* 1.0 |u|) (* (* 2.0 |u|) (- (* 3.0 |u|) |e|))) 0.0))))
; rounds from below: it is the value at the lower bound
(assert (and (<= (* |value| quotient!0) |scale|) (< |scale| (* (+ |value| 1.0) quotient!0))))
; rounds from above: it is the value at the upper bound
(assert (and (<= (* |value| quotient!1) |scale|) (< |scale| (* (+ |value| 1.0) quotient!1))))
; t < terms + 1: t is less than one more than the terms
(assert (< |e| (* 3.0 |u|)))
; not: the exponential: not: the value is told with 2 terms
(assert (not (and (< |e| (* |u| 3.0)) (<= (* |value| (+ (* (* 1.0 |u|) (* (* 2.0 |u|) (- (* 3.0 |u|) |e|))) (* |e| (+ (* (* 2.0 |u|) (- (* 3.0 |u|) |e|)) (* |e| (* 3.0 |u|)))))) (* |scale| (* (* 1.0 |u|) (* (* 2.0 |u|) (- (* 3.0 |u|) |e|))))) (< (* |scale| (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0))) (* (+ |value| 1.0) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) (* |e| (+ (* (* 2.0 |u|) 1.0) (* |e| 1.0)))))))))
(check-sat)
