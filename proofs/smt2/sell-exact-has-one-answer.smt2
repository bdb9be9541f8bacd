; sell-exact-has-one-answer
; The extreme integer of a sale for an exact amount is one: no other integer that keeps the rule lies beyond it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
; Lemmas, each a file of its own: sell-exact-feasible-set-is-an-interval.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |credits| Real)
(declare-const |other.resource| Real)
; resource is the smallest: the predicate of resource fails one further, or its range ends
(assert (not (and (<= 0.0 (- |resource| 1.0)) (and (<= 1.0 (+ |q| (- |resource| 1.0))) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (- |resource| 1.0))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| (- |resource| 1.0))) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (- |resource| 1.0))))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))))
; other resource: other resource satisfies the predicate of its choice in sellExact
(assert (and (<= 1.0 (+ |q| |other.resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |other.resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))
; other resource in range: other resource lies in the range of its choice in sellExact
(assert (<= 0.0 |other.resource|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; by sell-exact-feasible-set-is-an-interval: What the curve can pay for some of the resource, it can pay for more of it too: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.
(assert (or (not (and (and (<= 1.0 (+ |q| |other.resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |other.resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))) (<= |other.resource| (- |resource| 1.0)) (<= 0.0 |c|))) (and (<= 1.0 (+ |q| (- |resource| 1.0))) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (- |resource| 1.0))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| (- |resource| 1.0))) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (- |resource| 1.0))))) (* |m| (* (- |p| |credits|) (- |p| |credits|))))))))
; not: less than 1 beyond: not: the other candidate lies less than 1 beyond, and so, between integers, not beyond
(assert (not (< |resource| (+ |other.resource| 1.0))))
(check-sat)
