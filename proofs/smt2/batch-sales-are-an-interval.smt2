; batch-sales-are-an-interval
; Without inertia, what a pool can sell, or buy, at a price, it can sell, or buy, less of too: the sales are an interval around 0, so that bisection finds X(π).
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) the pool can sell so much at a price; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |price| Real)
(declare-const |sale| Real)
(declare-const |other| Real)
; a market: q ≥ 1, p ≥ 1, P_w > 0
(assert (and (<= 1.0 |q|) (<= 1.0 |p|) (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)))))
; can sell: the pool can sell so much at the price
(assert (and (<= 1000000000000000000.0 (* (- |q| |sale|) 1000000000000000000.0)) (<= 1000000000000000000.0 (+ (* |p| 1000000000000000000.0) (* |price| |sale|))) (< 0.0 (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (<= (+ (* (* 2.0 (* |q| 1000000000000000000.0)) (+ (- (* (* |p| 1000000000000000000.0) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* |q| 1000000000000000000.0)))) (* 0.0 (* (* |p| 1000000000000000000.0) (* |p| 1000000000000000000.0)))) (+ (* (* 2.0 (* (- |q| |sale|) 1000000000000000000.0)) (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (* 0.0 (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) (+ (* |p| 1000000000000000000.0) (* |price| |sale|))))))))
; between: the other sale lies between 0 and the sale
(assert (or (and (<= 0.0 |other|) (<= |other| |sale|)) (and (<= |sale| |other|) (<= |other| 0.0))))
; not: can sell less: not: it can sell the other amount
(assert (not (and (<= 1000000000000000000.0 (* (- |q| |other|) 1000000000000000000.0)) (<= 1000000000000000000.0 (+ (* |p| 1000000000000000000.0) (* |price| |other|))) (< 0.0 (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |other|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |other|) 1000000000000000000.0)))) (<= (+ (* (* 2.0 (* |q| 1000000000000000000.0)) (+ (- (* (* |p| 1000000000000000000.0) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* |q| 1000000000000000000.0)))) (* 0.0 (* (* |p| 1000000000000000000.0) (* |p| 1000000000000000000.0)))) (+ (* (* 2.0 (* (- |q| |other|) 1000000000000000000.0)) (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |other|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |other|) 1000000000000000000.0)))) (* 0.0 (* (+ (* |p| 1000000000000000000.0) (* |price| |other|)) (+ (* |p| 1000000000000000000.0) (* |price| |other|)))))))))
(check-sat)
