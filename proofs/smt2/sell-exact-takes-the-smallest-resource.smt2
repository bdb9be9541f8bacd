; sell-exact-takes-the-smallest-resource
; Of all integers that a sale for an exact amount could choose for resource, none is smaller: the trader gets all that the rule allows.
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
(declare-const |credits| Real)
; resource is the smallest: any other candidate, an integer, is no better resource
(assert (or (not (and (<= 0.0 |other.resource|) (and (<= 1.0 (+ |q| |other.resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |other.resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))) (<= |resource| |other.resource|)))
; other resource: other resource satisfies the predicate of its choice in sellExact
(assert (and (<= 1.0 (+ |q| |other.resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |other.resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |other.resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))
; other resource in range: other resource lies in the range of its choice in sellExact
(assert (<= 0.0 |other.resource|))
; not: the smallest: not: no other candidate is smaller
(assert (not (<= |resource| |other.resource|)))
(check-sat)
