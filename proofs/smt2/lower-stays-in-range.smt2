; lower-stays-in-range
; After a lowering of c 0 ≤ c and 0 ≤ β, the curve is admissible: the domain survives.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits; 30 (sound) price-neutral credits a share.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |c| Real)
(declare-const |step| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |floorAfter| Real)
(declare-const |betaAfter| Real)
; not CurvatureOutOfRange: lower does not refuse with CurvatureOutOfRange
(assert (and (not (< |c| |step|)) (not (not (<= (* 0.0 |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- 0.0 |step|)))))) (not (not (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |betaAfter| |shares|) (* |betaAfter| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |floorAfter|))))))))))
; floorAfter: floorAfter is what lower defines
(assert (= |floorAfter| (- |c| |step|)))
; betaAfter in range: betaAfter lies in the range of its choice in lower
(assert (<= 0.0 |betaAfter|))
; not: in range: not: c and β are in range and the curve is admissible
(assert (not (and (<= 0.0 |floorAfter|) (<= 0.0 |betaAfter|) (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |betaAfter| |shares|) (* |betaAfter| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |floorAfter|)))))))))
(check-sat)
