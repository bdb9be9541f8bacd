; lower-changes-the-invariant-exactly
; In a lowering of c the invariant changes by −2q²Δc, and by less than 2q·S for the rounding of β.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) price-neutral credits a share; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |betaAfter| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |floorAfter| Real)
; betaAfter: betaAfter satisfies the predicate of its choice in lower
(assert (<= (* |betaAfter| |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))
; betaAfter is the largest: the predicate of betaAfter fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |betaAfter| 1.0)) (<= (* (+ |betaAfter| 1.0) |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))))
; betaAfter in range: betaAfter lies in the range of its choice in lower
(assert (<= 0.0 |betaAfter|))
; q > 0: q is positive
(assert (< 0.0 |q|))
; not: I' = I − 2q²Δc + 2q·r: not: the invariant changes by −2q²Δc and less than 2q·S of rounding
(assert (not (and (<= 0.0 (+ (- (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|)))) (* (* 2.0 (* |q| |q|)) (- |floorAfter| |c|)))) (< (+ (- (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|)))) (* (* 2.0 (* |q| |q|)) (- |floorAfter| |c|))) (* (* 2.0 |q|) |shares|)))))
(check-sat)
