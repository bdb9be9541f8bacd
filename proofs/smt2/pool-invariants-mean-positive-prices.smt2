; pool-invariants-mean-positive-prices
; Where the invariants hold, the price is positive: the machine's `pricePositive`.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits; 7 (sound) marginal price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |start.q| Real)
(declare-const |start.p| Real)
; Inv: q ≥ 1 and p ≥ 1, the curve is admissible, and the invariant is at least what it was at the start
(assert (and (and (<= 1.0 |q|) (<= 1.0 |p|)) (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: π > 0: not: numerator and denominator of the price are positive
(assert (not (and (< 0.0 (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (< 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))))
(check-sat)
