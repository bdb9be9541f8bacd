; cost-rule-equivalence
; The curve lets an amount go for what is left of a payment if and only if the amount's price is at most that: so a buy without risk may state its choice with all that is left, and a buy with risk with the price.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
; Lemmas, each a file of its own: buy-exact-feasible-set-is-an-interval, buy-exact-feasible-set-is-an-interval.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
(declare-const |credits| Real)
(declare-const |fee| Real)
(declare-const |total| Real)
; credits: credits satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))))
; credits is the smallest: the predicate of credits fails one further, or its range ends
(assert (not (and (<= 0.0 (- |credits| 1.0)) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |credits| 1.0))) (< 0.0 (+ (- (* (+ |p| (- |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |credits| 1.0)) (+ |p| (- |credits| 1.0))))))))))
; fee ≤ total: the fee is at most the payment
(assert (<= |fee| |total|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; by buy-exact-feasible-set-is-an-interval: What can be taken for some credits, it can be taken for more credits too: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.
(assert (or (not (and (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))) (<= |credits| (- |total| |fee|)) (<= 0.0 |m|))) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|)))))))))
; by buy-exact-feasible-set-is-an-interval: What can be taken for some credits, it can be taken for more credits too: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.
(assert (or (not (and (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|))))))) (<= (- |total| |fee|) (- |credits| 1.0)) (<= 0.0 |m|))) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |credits| 1.0))) (< 0.0 (+ (- (* (+ |p| (- |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |credits| 1.0)) (+ |p| (- |credits| 1.0)))))))))
; not: C ≤ d − f ⇔ the curve lets it go: not: if C ≤ d − f, the rule holds at d − f; if it holds there, C < d − f + 1, and so, between integers, C ≤ d − f
(assert (not (and (or (not (<= |credits| (- |total| |fee|))) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|)))))))) (or (not (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|)))))))) (< |credits| (+ (- |total| |fee|) 1.0))))))
(check-sat)
