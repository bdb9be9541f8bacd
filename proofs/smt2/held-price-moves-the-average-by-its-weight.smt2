; held-price-moves-the-average-by-its-weight
; A price that is multiplied by F for some blocks of a window moves the average by exactly (F − 1)·held/of of the price: a factor F for one block of n by (F − 1)/n of it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) what a manipulated block moves the average by; 12.2 (sound) cumulative price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |π| Real)
(declare-const |of| Real)
(declare-const |held| Real)
(declare-const |F| Real)
(declare-const |unit| Real)
(declare-const |by| Real)
(declare-const |over| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |unit|) (* |π| |F|)) (not (= |unit| 0.0))))
(assert (and (= (* quotient!1 |over|) (* |by| |of|)) (not (= |over| 0.0))))
; not: moved: not: the fraction is exactly what the average has moved by
(assert (not (or (and (= (* (* |by| |of|) |unit|) (* (* (* |π| (- |F| |unit|)) |held|) |over|)) (= quotient!1 (+ (- (+ (* |π| (- |of| |held|)) (* quotient!0 |held|)) (* |π| |of|)) 0.0))) (and (not (= (* (* |by| |of|) |unit|) (* (* (* |π| (- |F| |unit|)) |held|) |over|))) (not (= quotient!1 (+ (- (+ (* |π| (- |of| |held|)) (* quotient!0 |held|)) (* |π| |of|)) 0.0)))))))
(check-sat)
