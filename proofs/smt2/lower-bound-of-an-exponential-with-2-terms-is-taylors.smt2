; lower-bound-of-an-exponential-with-2-terms-is-taylors
; The lower bound of e^t with 2 terms is 1 at t = 0, and its slope is the bound with one term less, which is 1 without any: the Taylor polynomial, at most e^t for t ≥ 0.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |e| Real)
(declare-const |u| Real)
(declare-const |h| Real)
; not: its own slope: not: 1 at t = 0, and its slope is the bound with one term less
(assert (not (and (= 1.0 1.0) (= (+ (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) (* 0.0 (+ (* (* 2.0 |u|) 1.0) (* 0.0 1.0)))) (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0))) (= (* (* (+ (+ (- (+ (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) (* (+ |e| (* (- 2.0) |h|)) (+ (* (* 2.0 |u|) 1.0) (* (+ |e| (* (- 2.0) |h|)) 1.0)))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) (* (+ |e| (* 2.0 |h|)) (+ (* (* 2.0 |u|) 1.0) (* (+ |e| (* 2.0 |h|)) 1.0))))) (* 8.0 (- (+ (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) (* (+ |e| (* 1.0 |h|)) (+ (* (* 2.0 |u|) 1.0) (* (+ |e| (* 1.0 |h|)) 1.0)))) (+ (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)) (* (+ |e| (* (- 1.0) |h|)) (+ (* (* 2.0 |u|) 1.0) (* (+ |e| (* (- 1.0) |h|)) 1.0))))))) 0.0) |u|) (* (* 1.0 |u|) 1.0)) (* (* (* 12.0 |h|) (+ (* (* 1.0 |u|) 1.0) (* |e| 1.0))) (* (* 1.0 |u|) (* (* 2.0 |u|) 1.0)))))))
(check-sat)
