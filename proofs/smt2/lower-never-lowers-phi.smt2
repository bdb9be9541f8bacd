; lower-never-lowers-phi
; A lowering of c never lowers Φ: it raises the invariant at the same shares.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) price-neutral credits a share; Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |floorAfter| Real)
(declare-const |c| Real)
(declare-const |step| Real)
(declare-const |betaAfter| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
; floorAfter: floorAfter is what lower defines
(assert (= |floorAfter| (- |c| |step|)))
; betaAfter: betaAfter satisfies the predicate of its choice in lower
(assert (<= (* |betaAfter| |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; step ≥ 0: step is at least 0
(assert (<= 0.0 |step|))
; not: Φ' ≥ Φ: not: Φ does not fall
(assert (not (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |shares| |shares|)) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (* |shares| |shares|)))))
(check-sat)
