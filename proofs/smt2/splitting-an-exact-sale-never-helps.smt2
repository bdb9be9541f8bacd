; splitting-an-exact-sale-never-helps
; Two sales for exact amounts one after the other never take less of the resource than one sale for both amounts.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
; Lemmas, each a file of its own: sell-feasible-set-is-an-interval.
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
(declare-const |second.resource| Real)
(declare-const |second.credits| Real)
(declare-const |whole.credits| Real)
; resource: resource satisfies the predicate of its choice in sellExact
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))
; second resource: second resource satisfies the predicate of its choice in sellExact
(assert (and (<= 1.0 (+ (+ |q| |resource|) |second.resource|)) (<= 1.0 (- (- |p| |credits|) |second.credits|)) (< 0.0 (+ (- (* (- (- |p| |credits|) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (+ |q| |resource|) |second.resource|)))) (<= (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))) (+ (* (* 2.0 (+ (+ |q| |resource|) |second.resource|)) (+ (- (* (- (- |p| |credits|) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (+ |q| |resource|) |second.resource|)))) (* |m| (* (- (- |p| |credits|) |second.credits|) (- (- |p| |credits|) |second.credits|)))))))
; payment of the whole: the curve pays at most the sum for both at once
(assert (<= |whole.credits| (+ |credits| |second.credits|)))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; by sell-feasible-set-is-an-interval: What the curve can pay for a sale, it can pay less for it too: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.
(assert (or (not (and (and (<= 1.0 (+ |q| (+ |resource| |second.resource|))) (<= 1.0 (- |p| (+ |credits| |second.credits|))) (< 0.0 (+ (- (* (- |p| (+ |credits| |second.credits|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| (+ |resource| |second.resource|))) (+ (- (* (- |p| (+ |credits| |second.credits|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (* |m| (* (- |p| (+ |credits| |second.credits|)) (- |p| (+ |credits| |second.credits|))))))) (<= |whole.credits| (+ |credits| |second.credits|)) (<= 0.0 |m|))) (and (<= 1.0 (+ |q| (+ |resource| |second.resource|))) (<= 1.0 (- |p| |whole.credits|)) (< 0.0 (+ (- (* (- |p| |whole.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| (+ |resource| |second.resource|))) (+ (- (* (- |p| |whole.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (* |m| (* (- |p| |whole.credits|) (- |p| |whole.credits|))))))))
; not: whole resource: not: whole resource satisfies the predicate of its choice in sellExact
(assert (not (and (<= 1.0 (+ |q| (+ |resource| |second.resource|))) (<= 1.0 (- |p| |whole.credits|)) (< 0.0 (+ (- (* (- |p| |whole.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| (+ |resource| |second.resource|))) (+ (- (* (- |p| |whole.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (* |m| (* (- |p| |whole.credits|) (- |p| |whole.credits|))))))))
(check-sat)
