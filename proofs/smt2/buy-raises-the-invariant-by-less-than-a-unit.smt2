; buy-raises-the-invariant-by-less-than-a-unit
; A buy raises the invariant by less than the unit that the trader did not get would take: with that unit gone it would be below what it was.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
; resource is the largest: the predicate of resource fails one further, or its range ends
(assert (not (and (and (<= 0.0 (+ |resource| 1.0)) (<= (+ |resource| 1.0) (- |q| 1.0))) (and (<= 1.0 (- |q| (+ |resource| 1.0))) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| 1.0))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| (+ |resource| 1.0))) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |resource| 1.0))))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|))))))))))
; risk: risk is what buy defines
(assert (= |risk| 0.0))
; room for one more: one unit further q ≥ 1, p ≥ 1 and P_w > 0 still hold, and the range has not ended
(assert (and (<= 1.0 (- (- |q| |resource|) 1.0)) (<= 1.0 (+ |p| (- (- |total| |fee|) |risk|))) (< 0.0 (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) 1.0))))))
; resource ≥ −1: it is not less than none, one further
(assert (<= (- 1.0) |resource|))
; not: I(one further) < I: not: one unit further the invariant would be below what it was
(assert (not (< (+ (* (* 2.0 (- (- |q| |resource|) 1.0)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) 1.0)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|))))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))))
(check-sat)
