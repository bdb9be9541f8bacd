; splitting-a-buy-never-helps
; Two buys one after the other never get more than one buy with both payments: what they get together, the rule lets go for what both payments at once leave after the fee.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
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
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
(declare-const |second.resource| Real)
(declare-const |second.total| Real)
(declare-const |second.fee| Real)
(declare-const |whole.fee| Real)
; resource: resource satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|))))))))
; risk: risk is what buy defines
(assert (= |risk| 0.0))
; second resource: second resource satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- (- |q| |resource|) |second.resource|)) (<= 1.0 (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.total| |second.fee|))) (< 0.0 (+ (- (* (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.total| |second.fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) |second.resource|)))) (<= (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|))))) (+ (* (* 2.0 (- (- |q| |resource|) |second.resource|)) (+ (- (* (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.total| |second.fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) |second.resource|)))) (* |m| (* (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.total| |second.fee|)) (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.total| |second.fee|))))))))
; fee of the whole: the fee of both at once is at most the sum of the fees
(assert (<= |whole.fee| (+ |fee| |second.fee|)))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; by buy-exact-feasible-set-is-an-interval: What can be taken for some credits, it can be taken for more credits too: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.
(assert (or (not (and (and (<= 1.0 (- |q| (+ |resource| |second.resource|))) (<= 1.0 (+ |p| (+ (- |total| |fee|) (- |second.total| |second.fee|)))) (< 0.0 (+ (- (* (+ |p| (+ (- |total| |fee|) (- |second.total| |second.fee|))) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| |second.resource|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| (+ |resource| |second.resource|))) (+ (- (* (+ |p| (+ (- |total| |fee|) (- |second.total| |second.fee|))) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| |second.resource|))))) (* |m| (* (+ |p| (+ (- |total| |fee|) (- |second.total| |second.fee|))) (+ |p| (+ (- |total| |fee|) (- |second.total| |second.fee|)))))))) (<= (+ (- |total| |fee|) (- |second.total| |second.fee|)) (- (+ |total| |second.total|) |whole.fee|)) (<= 0.0 |m|))) (and (<= 1.0 (- |q| (+ |resource| |second.resource|))) (<= 1.0 (+ |p| (- (+ |total| |second.total|) |whole.fee|))) (< 0.0 (+ (- (* (+ |p| (- (+ |total| |second.total|) |whole.fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| |second.resource|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| (+ |resource| |second.resource|))) (+ (- (* (+ |p| (- (+ |total| |second.total|) |whole.fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| |second.resource|))))) (* |m| (* (+ |p| (- (+ |total| |second.total|) |whole.fee|)) (+ |p| (- (+ |total| |second.total|) |whole.fee|)))))))))
; not: whole resource: not: whole resource satisfies the predicate of its choice in buy
(assert (not (and (<= 1.0 (- |q| (+ |resource| |second.resource|))) (<= 1.0 (+ |p| (- (+ |total| |second.total|) |whole.fee|))) (< 0.0 (+ (- (* (+ |p| (- (+ |total| |second.total|) |whole.fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| |second.resource|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| (+ |resource| |second.resource|))) (+ (- (* (+ |p| (- (+ |total| |second.total|) |whole.fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| |second.resource|))))) (* |m| (* (+ |p| (- (+ |total| |second.total|) |whole.fee|)) (+ |p| (- (+ |total| |second.total|) |whole.fee|)))))))))
(check-sat)
