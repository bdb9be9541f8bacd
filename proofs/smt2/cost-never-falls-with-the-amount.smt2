; cost-never-falls-with-the-amount
; A smaller amount of the resource never costs more credits, rounding included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
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
(declare-const |less.credits| Real)
(declare-const |less.resource| Real)
; credits: credits satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))))
; credits in range: credits lies in the range of its choice in buy
(assert (<= 0.0 |credits|))
; less credits is the smallest: the credits of the larger amount, an integer, is no better less credits
(assert (or (not (and (<= 0.0 |credits|) (and (<= 1.0 (- |q| |less.resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |less.resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |less.resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |less.resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))))) (<= |less.credits| |credits|)))
; less resource < resource: the other amount is smaller
(assert (< |less.resource| |resource|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; not: less credits ≤ credits: not: the credits of the smaller amount is not larger
(assert (not (<= |less.credits| |credits|)))
(check-sat)
