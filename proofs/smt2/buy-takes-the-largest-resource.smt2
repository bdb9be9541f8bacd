; buy-takes-the-largest-resource
; Of all integers that a buy could choose for resource, none is larger: the trader gets all that the rule allows.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |other.resource| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
; resource is the largest: any other candidate, an integer, is no better resource
(assert (or (not (and (and (<= 0.0 |other.resource|) (<= |other.resource| (- |q| 1.0))) (and (<= 1.0 (- |q| |other.resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |other.resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |other.resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |other.resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|))))))))) (<= |other.resource| |resource|)))
; other resource: other resource satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |other.resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |other.resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |other.resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |other.resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|))))))))
; other resource in range: other resource lies in the range of its choice in buy
(assert (and (<= 0.0 |other.resource|) (<= |other.resource| (- |q| 1.0))))
; not: the largest: not: no other candidate is larger
(assert (not (<= |other.resource| |resource|)))
(check-sat)
