; rounding-of-a-raise-is-borne-by-the-fees-at-the-price
; Of a cycle that buys next to nothing before a raise the test is that both fees on a unit, at the price of the curve with its inertia, bear the rounding of β: S·(1 − g)² is at most (1 − (1 − g)²)·π, π·q·W the credits that the unit is worth.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) a cycle around a raise that buys first pays its fees in vain; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |rate| Real)
(declare-const |step| Real)
; not: at the price: not: the test passes exactly where both fees on a unit bear the rounding
(assert (not (or (and (<= (* (* (+ (* |step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= (+ (* (* |shares| (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) 0.0) (* (* (- 1000000000000000000000000000000000000.0 (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (+ (* |q| 1000000000000000000.0) (* 0.0 |p|))))) (and (not (<= (* (* (+ (* |step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0)))) (not (<= (+ (* (* |shares| (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) 0.0) (* (* (- 1000000000000000000000000000000000000.0 (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (+ (* |q| 1000000000000000000.0) (* 0.0 |p|)))))))))
(check-sat)
