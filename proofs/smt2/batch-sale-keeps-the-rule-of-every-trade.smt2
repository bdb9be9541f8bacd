; batch-sale-keeps-the-rule-of-every-trade
; What a pool can sell or buy in a batch is what the rule of every trade lets it, at the batch's price and paid in exact fractions of a credit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) the pool can sell so much at a price; I (sound) invariant of one resource; P_w (sound) virtual credits; rule (sound) the rule of every trade.
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
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1000000000000000000.0) (* |price| |sale|)) (not (= 1000000000000000000.0 0.0))))
; not: the rule: not: the pool can sell so much exactly if its curve keeps the rule of every trade
(assert (not (or (and (and (<= 1000000000000000000.0 (* (- |q| |sale|) 1000000000000000000.0)) (<= 1000000000000000000.0 (+ (* |p| 1000000000000000000.0) (* |price| |sale|))) (< 0.0 (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (<= (+ (* (* 2.0 (* |q| 1000000000000000000.0)) (+ (- (* (* |p| 1000000000000000000.0) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* |q| 1000000000000000000.0)))) (* |m| (* (* |p| 1000000000000000000.0) (* |p| 1000000000000000000.0)))) (+ (* (* 2.0 (* (- |q| |sale|) 1000000000000000000.0)) (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (* |m| (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) (+ (* |p| 1000000000000000000.0) (* |price| |sale|))))))) (and (<= 1.0 (- |q| |sale|)) (<= 1.0 (+ |p| quotient!0)) (< 0.0 (+ (- (* (+ |p| quotient!0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |sale|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |sale|)) (+ (- (* (+ |p| quotient!0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |sale|)))) (* |m| (* (+ |p| quotient!0) (+ |p| quotient!0))))))) (and (not (and (<= 1000000000000000000.0 (* (- |q| |sale|) 1000000000000000000.0)) (<= 1000000000000000000.0 (+ (* |p| 1000000000000000000.0) (* |price| |sale|))) (< 0.0 (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (<= (+ (* (* 2.0 (* |q| 1000000000000000000.0)) (+ (- (* (* |p| 1000000000000000000.0) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* |q| 1000000000000000000.0)))) (* |m| (* (* |p| 1000000000000000000.0) (* |p| 1000000000000000000.0)))) (+ (* (* 2.0 (* (- |q| |sale|) 1000000000000000000.0)) (+ (- (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) 1000000000000000000.0) (* |beta| (* |shares| 1000000000000000000.0))) (* |c| (* (- |q| |sale|) 1000000000000000000.0)))) (* |m| (* (+ (* |p| 1000000000000000000.0) (* |price| |sale|)) (+ (* |p| 1000000000000000000.0) (* |price| |sale|)))))))) (not (and (<= 1.0 (- |q| |sale|)) (<= 1.0 (+ |p| quotient!0)) (< 0.0 (+ (- (* (+ |p| quotient!0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |sale|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |sale|)) (+ (- (* (+ |p| quotient!0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |sale|)))) (* |m| (* (+ |p| quotient!0) (+ |p| quotient!0)))))))))))
(check-sat)
