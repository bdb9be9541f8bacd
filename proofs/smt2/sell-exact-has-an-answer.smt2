; sell-exact-has-an-answer
; Without inertia, what the guard of a sale for an exact amount lets through, the curve can pay for enough of the resource, so that there is a smallest amount of it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |p| Real)
(declare-const |credits| Real)
(declare-const |c| Real)
(declare-const |q| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
; not InsufficientReserve: sellExact does not refuse with InsufficientReserve
(assert (and (not (or (<= |p| |credits|) (and (= |c| 0.0) (<= (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |credits| 1000000000000000000.0)))))))
; q ≥ 1: q is at least 1
(assert (<= 1.0 |q|))
; m = 0: there is no inertia
(assert (= |m| 0.0))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; resource ≥ I + β·S: resource is large enough
(assert (<= (+ (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |beta| |shares|)) |resource|))
; resource ≥ 0: resource is at least 0
(assert (<= 0.0 |resource|))
; c is whole: c is at most 0 or at least 1
(assert (or (<= |c| 0.0) (<= 1.0 |c|)))
; p − credits is whole: p − credits is at most 0 or at least 1
(assert (or (<= (- |p| |credits|) 0.0) (<= 1.0 (- |p| |credits|))))
; P_w − credits·W is whole: P_w − credits·W is at most 0 or at least 1
(assert (or (<= (- (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |credits| 1000000000000000000.0)) 0.0) (<= 1.0 (- (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |credits| 1000000000000000000.0)))))
; not: resource: not: resource satisfies the predicate of its choice in sellExact
(assert (not (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|))))))))
(check-sat)
