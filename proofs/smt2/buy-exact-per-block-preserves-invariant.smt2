; buy-exact-per-block-preserves-invariant
; The invariant of the traded resource never falls in a buy of an exact amount with per-block risk, rounding and charges included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource; 28 (sound) an amount that leaves a net amount; 28 (sound) a charge covers its rate.
; Lemmas, each a file of its own: buy-exact-feasible-set-is-an-interval.
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
(declare-const |total| Real)
(declare-const |risk| Real)
(declare-const |rate| Real)
(declare-const |fee| Real)
; credits: credits satisfies the predicate of its choice in buyExact
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))))
; total: total satisfies the predicate of its choice in buyExact
(assert (<= (* (+ |credits| |risk|) 1000000000000000000.0) (* |total| (- 1000000000000000000.0 |rate|))))
; fee is the smallest: total − credits − risk, an integer, is no better fee
(assert (or (not (and (<= 0.0 (- |total| (+ |credits| |risk|))) (<= (* |total| |rate|) (* (- |total| (+ |credits| |risk|)) 1000000000000000000.0)))) (<= |fee| (- |total| (+ |credits| |risk|)))))
; total ≥ 0: total is at least 0
(assert (<= 0.0 |total|))
; rate ≥ 0: rate is at least 0
(assert (<= 0.0 |rate|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; by buy-exact-feasible-set-is-an-interval: What can be taken for some credits, it can be taken for more credits too: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.
(assert (or (not (and (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))) (<= |credits| (- (+ |p| (- (- |total| |fee|) |risk|)) |p|)) (<= 0.0 |m|))) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- (+ |p| (- (- |total| |fee|) |risk|)) |p|))) (< 0.0 (+ (- (* (+ |p| (- (+ |p| (- (- |total| |fee|) |risk|)) |p|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (+ |p| (- (- |total| |fee|) |risk|)) |p|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (+ |p| (- (- |total| |fee|) |risk|)) |p|)) (+ |p| (- (+ |p| (- (- |total| |fee|) |risk|)) |p|)))))))))
; not: I' ≥ I: not: the invariant after is at least the invariant before
(assert (not (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|))))))))
(check-sat)
