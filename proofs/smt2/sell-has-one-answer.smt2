; sell-has-one-answer
; The extreme integer of a sale is one: no other integer that keeps the rule lies beyond it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
; Lemmas, each a file of its own: sell-feasible-set-is-an-interval.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |p| Real)
(declare-const |q| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
(declare-const |other.credits| Real)
; credits is the largest: the predicate of credits fails one further, or its range ends
(assert (not (and (and (<= 0.0 (+ |credits| 1.0)) (<= (+ |credits| 1.0) (- |p| 1.0))) (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| (+ |credits| 1.0))) (< 0.0 (+ (- (* (- |p| (+ |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| (+ |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| (+ |credits| 1.0)) (- |p| (+ |credits| 1.0))))))))))
; other credits: other credits satisfies the predicate of its choice in sell
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |other.credits|)) (< 0.0 (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |other.credits|) (- |p| |other.credits|)))))))
; credits ≥ 0: credits is at least 0
(assert (<= 0.0 |credits|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; by sell-feasible-set-is-an-interval: What the curve can pay for a sale, it can pay less for it too: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.
(assert (or (not (and (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |other.credits|)) (< 0.0 (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |other.credits|) (- |p| |other.credits|)))))) (<= (+ |credits| 1.0) |other.credits|) (<= 0.0 |m|))) (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| (+ |credits| 1.0))) (< 0.0 (+ (- (* (- |p| (+ |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| (+ |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| (+ |credits| 1.0)) (- |p| (+ |credits| 1.0)))))))))
; not: less than 1 beyond: not: the other candidate lies less than 1 beyond, and so, between integers, not beyond
(assert (not (< |other.credits| (+ |credits| 1.0))))
(check-sat)
