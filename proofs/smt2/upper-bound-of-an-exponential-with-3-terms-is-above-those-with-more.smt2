; upper-bound-of-an-exponential-with-3-terms-is-above-those-with-more
; For 0 ≤ t < 4 the upper bound of e^t with 3 terms is at least that with one more, and that at least the lower bound with as many: above all Taylor polynomials, and so above e^t.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |e| Real)
(declare-const |u| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) 1.0))))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) 1.0)))) (* |e| (+ (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) 1.0))) (* |e| (+ (* (* 3.0 |u|) (* (* 4.0 |u|) 1.0)) (* |e| (+ (* (* 4.0 |u|) 1.0) (* |e| 1.0))))))))) (not (= (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) 1.0)))) 0.0))))
(assert (and (= (* quotient!1 (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|)))))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|))))) (* |e| (+ (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|)))) (* |e| (+ (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|))) (* |e| (+ (* (* 4.0 |u|) (- (* 5.0 |u|) |e|)) (* |e| (* 5.0 |u|)))))))))) (not (= (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|))))) 0.0))))
(assert (and (= (* quotient!2 (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|)))))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|))))) (* |e| (+ (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|)))) (* |e| (+ (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|))) (* |e| (+ (* (* 4.0 |u|) (- (* 5.0 |u|) |e|)) (* |e| (* 5.0 |u|)))))))))) (not (= (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (* (* 4.0 |u|) (- (* 5.0 |u|) |e|))))) 0.0))))
(assert (and (= (* quotient!3 (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (- (* 4.0 |u|) |e|))))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (- (* 4.0 |u|) |e|)))) (* |e| (+ (* (* 2.0 |u|) (* (* 3.0 |u|) (- (* 4.0 |u|) |e|))) (* |e| (+ (* (* 3.0 |u|) (- (* 4.0 |u|) |e|)) (* |e| (* 4.0 |u|)))))))) (not (= (* (* 1.0 |u|) (* (* 2.0 |u|) (* (* 3.0 |u|) (- (* 4.0 |u|) |e|)))) 0.0))))
; e ≥ 0: e is at least 0
(assert (<= 0.0 |e|))
; t < terms + 1: t is less than one more than the terms
(assert (< |e| (* 4.0 |u|)))
; not: nested: not: with one term more the bounds lie between
(assert (not (and (<= quotient!0 quotient!1) (<= quotient!2 quotient!3))))
(check-sat)
