; sell-raises-the-invariant-by-less-than-a-unit
; A sale raises the invariant by less than the unit that the trader did not get would take: with that unit gone it would be below what it was.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
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
; credits is the largest: the predicate of credits fails one further, or its range ends
(assert (not (and (and (<= 0.0 (+ |credits| 1.0)) (<= (+ |credits| 1.0) (- |p| 1.0))) (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| (+ |credits| 1.0))) (< 0.0 (+ (- (* (- |p| (+ |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| (+ |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| (+ |credits| 1.0)) (- |p| (+ |credits| 1.0))))))))))
; room for one more: one unit further q ≥ 1, p ≥ 1 and P_w > 0 still hold, and the range has not ended
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- (- |p| |credits|) 1.0)) (< 0.0 (+ (- (* (- (- |p| |credits|) 1.0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|))))))
; credits ≥ −1: it is not less than none, one further
(assert (<= (- 1.0) |credits|))
; not: I(one further) < I: not: one unit further the invariant would be below what it was
(assert (not (< (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- (- |p| |credits|) 1.0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- (- |p| |credits|) 1.0) (- (- |p| |credits|) 1.0)))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))))
(check-sat)
