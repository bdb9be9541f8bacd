; raise-is-price-neutral
; In a raise of c the reserves stay and the price moves by less than S/(q·W + m·p), upwards: by the rounding of β alone, with inertia too.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) price-neutral credits a share; 7 (sound) marginal price; P_w (sound) virtual credits.
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
; betaAfter: betaAfter satisfies the predicate of its choice in raise
(assert (<= (* |betaAfter| |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))
; betaAfter is the largest: the predicate of betaAfter fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |betaAfter| 1.0)) (<= (* (+ |betaAfter| 1.0) |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))))
; betaAfter in range: betaAfter lies in the range of its choice in raise
(assert (<= 0.0 |betaAfter|))
; not: price neutral: not: the price rises by less than S over its denominator, and does not fall
(assert (not (and (<= 0.0 (- (+ (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|)) (* |floorAfter| |q|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)))) (< (- (+ (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|)) (* |floorAfter| |q|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) |shares|))))
(check-sat)
