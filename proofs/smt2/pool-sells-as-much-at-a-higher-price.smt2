; pool-sells-as-much-at-a-higher-price
; What a pool can sell at a price it can sell at any higher price: with m, β and c as they are, at any size.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) the pool can sell so much at a price; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |price| Real)
(declare-const |sale| Real)
(declare-const |higher| Real)
; can sell: the pool can sell so much at the price
(assert (and (<= 1000000000000000000.0 (* (- |q| |sale|) 1000000000000000000.0)) (<= 1000000000000000000.0 (+ (* |p| 1000000000000000000.0) (* |price| |sale|))) (< 0.0 (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (<= (+ (* (* 2.0 (* |q| 1000000000000000000.0)) (+ (- (* (* |p| 1000000000000000000.0) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* |q| 1000000000000000000.0)))) (* |m| (* (* |p| 1000000000000000000.0) (* |p| 1000000000000000000.0)))) (+ (* (* 2.0 (* (- |q| |sale|) 1000000000000000000.0)) (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (* |m| (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) (+ (* |p| 1000000000000000000.0) (* |price| |sale|))))))))
; price ≤ higher: the other price is not lower
(assert (<= |price| |higher|))
; sale ≥ 0: sale is at least 0
(assert (<= 0.0 |sale|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: can sell: not: it can sell as much at the higher price
(assert (not (and (<= 1000000000000000000.0 (* (- |q| |sale|) 1000000000000000000.0)) (<= 1000000000000000000.0 (+ (* |p| 1000000000000000000.0) (* |higher| |sale|))) (< 0.0 (+ (- (* (+ (* |p| 1000000000000000000.0) (* |higher| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (<= (+ (* (* 2.0 (* |q| 1000000000000000000.0)) (+ (- (* (* |p| 1000000000000000000.0) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* |q| 1000000000000000000.0)))) (* |m| (* (* |p| 1000000000000000000.0) (* |p| 1000000000000000000.0)))) (+ (* (* 2.0 (* (- |q| |sale|) 1000000000000000000.0)) (+ (- (* (+ (* |p| 1000000000000000000.0) (* |higher| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (* |m| (* (+ (* |p| 1000000000000000000.0) (* |higher| |sale|)) (+ (* |p| 1000000000000000000.0) (* |higher| |sale|)))))))))
(check-sat)
