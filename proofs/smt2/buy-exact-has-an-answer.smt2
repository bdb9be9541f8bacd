; buy-exact-has-an-answer
; Any amount that leaves one unit in the pool can be taken for enough credits, so that there is a smallest number of credits for it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |m| Real)
(declare-const |q| Real)
(declare-const |resource| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |credits| Real)
; p ≥ 1: p is at least 1
(assert (<= 1.0 |p|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not InsufficientReserve: buyExact does not refuse with InsufficientReserve
(assert (and (not (<= |q| |resource|))))
; q − resource is whole: q − resource is at most 0 or at least 1
(assert (or (<= (- |q| |resource|) 0.0) (<= 1.0 (- |q| |resource|))))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; credits ≥ I + β·S: credits is large enough
(assert (<= (+ (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |beta| |shares|)) |credits|))
; credits ≥ 0: credits is at least 0
(assert (<= 0.0 |credits|))
; not: credits: not: credits satisfies the predicate of its choice in buyExact
(assert (not (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|))))))))
(check-sat)
