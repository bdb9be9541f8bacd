; raise-stays-in-range
; After a raise of c 0 ≤ c and 0 ≤ β, the curve is admissible, and both are below 2^112: the domain survives.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |floorAfter| Real)
(declare-const |betaAfter| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |step| Real)
; not CurvatureOutOfRange: raise does not refuse with CurvatureOutOfRange
(assert (and (not (<= 5192296858534827628530496329220096.0 |floorAfter|)) (not (<= 5192296858534827628530496329220096.0 |betaAfter|)) (not (not (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |betaAfter| |shares|) (* |betaAfter| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |floorAfter|))))))))))
; floorAfter: floorAfter is what raise defines
(assert (= |floorAfter| (+ |c| |step|)))
; betaAfter in range: betaAfter lies in the range of its choice in raise
(assert (<= 0.0 |betaAfter|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; step ≥ 0: step is at least 0
(assert (<= 0.0 |step|))
; not: in range: not: c and β are in range and the curve is admissible
(assert (not (and (<= 0.0 |floorAfter|) (<= 0.0 |betaAfter|) (< |floorAfter| 5192296858534827628530496329220096.0) (< |betaAfter| 5192296858534827628530496329220096.0) (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |betaAfter| |shares|) (* |betaAfter| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |floorAfter|)))))))))
(check-sat)
