; swap-of-3-legs-preserves-every-invariant
; In a vector swap of 3 legs, all at one risk rate, the invariant of no resource falls: every leg is a trade on the curve of its own resource.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
; Lemmas, each a file of its own: swap-leg-preserves-invariant, swap-leg-preserves-invariant, swap-leg-preserves-invariant.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.q| Real)
(declare-const |1.p| Real)
(declare-const |1.c| Real)
(declare-const |1.beta| Real)
(declare-const |1.m| Real)
(declare-const |shares| Real)
(declare-const |1.resource| Real)
(declare-const |1.credits| Real)
(declare-const |1.risk| Real)
(declare-const |1.total| Real)
(declare-const |1.fee| Real)
(declare-const |2.q| Real)
(declare-const |2.p| Real)
(declare-const |2.c| Real)
(declare-const |2.beta| Real)
(declare-const |2.m| Real)
(declare-const |2.resource| Real)
(declare-const |2.credits| Real)
(declare-const |2.risk| Real)
(declare-const |2.total| Real)
(declare-const |2.fee| Real)
(declare-const |3.q| Real)
(declare-const |3.p| Real)
(declare-const |3.c| Real)
(declare-const |3.beta| Real)
(declare-const |3.m| Real)
(declare-const |3.resource| Real)
(declare-const |3.credits| Real)
(declare-const |3.risk| Real)
(declare-const |3.total| Real)
(declare-const |3.fee| Real)
; resource 1: credits satisfies the predicate of its choice in takeLeg; resource satisfies the predicate of its choice in takeLeg; m is at least 0
(assert (and (and (<= 1.0 (- |1.q| |1.resource|)) (<= 1.0 (+ |1.p| |1.credits|)) (< 0.0 (+ (- (* (+ |1.p| |1.credits|) 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| (- |1.q| |1.resource|)))) (<= (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* |1.m| (* |1.p| |1.p|))) (+ (* (* 2.0 (- |1.q| |1.resource|)) (+ (- (* (+ |1.p| |1.credits|) 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| (- |1.q| |1.resource|)))) (* |1.m| (* (+ |1.p| |1.credits|) (+ |1.p| |1.credits|)))))) (<= (+ |1.credits| |1.risk|) (- |1.total| |1.fee|)) (<= 0.0 |1.m|)))
; resource 2: credits satisfies the predicate of its choice in takeLeg; resource satisfies the predicate of its choice in takeLeg; m is at least 0
(assert (and (and (<= 1.0 (- |2.q| |2.resource|)) (<= 1.0 (+ |2.p| |2.credits|)) (< 0.0 (+ (- (* (+ |2.p| |2.credits|) 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| (- |2.q| |2.resource|)))) (<= (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* |2.m| (* |2.p| |2.p|))) (+ (* (* 2.0 (- |2.q| |2.resource|)) (+ (- (* (+ |2.p| |2.credits|) 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| (- |2.q| |2.resource|)))) (* |2.m| (* (+ |2.p| |2.credits|) (+ |2.p| |2.credits|)))))) (<= (+ |2.credits| |2.risk|) (- |2.total| |2.fee|)) (<= 0.0 |2.m|)))
; resource 3: credits satisfies the predicate of its choice in takeLeg; resource satisfies the predicate of its choice in takeLeg; m is at least 0
(assert (and (and (<= 1.0 (- |3.q| |3.resource|)) (<= 1.0 (+ |3.p| |3.credits|)) (< 0.0 (+ (- (* (+ |3.p| |3.credits|) 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| (- |3.q| |3.resource|)))) (<= (+ (* (* 2.0 |3.q|) (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (* |3.m| (* |3.p| |3.p|))) (+ (* (* 2.0 (- |3.q| |3.resource|)) (+ (- (* (+ |3.p| |3.credits|) 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| (- |3.q| |3.resource|)))) (* |3.m| (* (+ |3.p| |3.credits|) (+ |3.p| |3.credits|)))))) (<= (+ |3.credits| |3.risk|) (- |3.total| |3.fee|)) (<= 0.0 |3.m|)))
; by swap-leg-preserves-invariant: The invariant of the traded resource never falls in a leg of a vector swap, rounding and charges included.
(assert (or (not (and (and (<= 1.0 (- |1.q| |1.resource|)) (<= 1.0 (+ |1.p| |1.credits|)) (< 0.0 (+ (- (* (+ |1.p| |1.credits|) 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| (- |1.q| |1.resource|)))) (<= (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* |1.m| (* |1.p| |1.p|))) (+ (* (* 2.0 (- |1.q| |1.resource|)) (+ (- (* (+ |1.p| |1.credits|) 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| (- |1.q| |1.resource|)))) (* |1.m| (* (+ |1.p| |1.credits|) (+ |1.p| |1.credits|)))))) (<= (+ |1.credits| |1.risk|) (- |1.total| |1.fee|)) (<= 0.0 |1.m|))) (<= (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* |1.m| (* |1.p| |1.p|))) (+ (* (* 2.0 (- |1.q| |1.resource|)) (+ (- (* (+ |1.p| (- (- |1.total| |1.fee|) |1.risk|)) 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| (- |1.q| |1.resource|)))) (* |1.m| (* (+ |1.p| (- (- |1.total| |1.fee|) |1.risk|)) (+ |1.p| (- (- |1.total| |1.fee|) |1.risk|))))))))
; by swap-leg-preserves-invariant: The invariant of the traded resource never falls in a leg of a vector swap, rounding and charges included.
(assert (or (not (and (and (<= 1.0 (- |2.q| |2.resource|)) (<= 1.0 (+ |2.p| |2.credits|)) (< 0.0 (+ (- (* (+ |2.p| |2.credits|) 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| (- |2.q| |2.resource|)))) (<= (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* |2.m| (* |2.p| |2.p|))) (+ (* (* 2.0 (- |2.q| |2.resource|)) (+ (- (* (+ |2.p| |2.credits|) 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| (- |2.q| |2.resource|)))) (* |2.m| (* (+ |2.p| |2.credits|) (+ |2.p| |2.credits|)))))) (<= (+ |2.credits| |2.risk|) (- |2.total| |2.fee|)) (<= 0.0 |2.m|))) (<= (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* |2.m| (* |2.p| |2.p|))) (+ (* (* 2.0 (- |2.q| |2.resource|)) (+ (- (* (+ |2.p| (- (- |2.total| |2.fee|) |2.risk|)) 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| (- |2.q| |2.resource|)))) (* |2.m| (* (+ |2.p| (- (- |2.total| |2.fee|) |2.risk|)) (+ |2.p| (- (- |2.total| |2.fee|) |2.risk|))))))))
; by swap-leg-preserves-invariant: The invariant of the traded resource never falls in a leg of a vector swap, rounding and charges included.
(assert (or (not (and (and (<= 1.0 (- |3.q| |3.resource|)) (<= 1.0 (+ |3.p| |3.credits|)) (< 0.0 (+ (- (* (+ |3.p| |3.credits|) 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| (- |3.q| |3.resource|)))) (<= (+ (* (* 2.0 |3.q|) (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (* |3.m| (* |3.p| |3.p|))) (+ (* (* 2.0 (- |3.q| |3.resource|)) (+ (- (* (+ |3.p| |3.credits|) 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| (- |3.q| |3.resource|)))) (* |3.m| (* (+ |3.p| |3.credits|) (+ |3.p| |3.credits|)))))) (<= (+ |3.credits| |3.risk|) (- |3.total| |3.fee|)) (<= 0.0 |3.m|))) (<= (+ (* (* 2.0 |3.q|) (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (* |3.m| (* |3.p| |3.p|))) (+ (* (* 2.0 (- |3.q| |3.resource|)) (+ (- (* (+ |3.p| (- (- |3.total| |3.fee|) |3.risk|)) 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| (- |3.q| |3.resource|)))) (* |3.m| (* (+ |3.p| (- (- |3.total| |3.fee|) |3.risk|)) (+ |3.p| (- (- |3.total| |3.fee|) |3.risk|))))))))
; not: for each of 3: I' ≥ I: not: for each of 3 resources: the invariant after is at least the invariant before
(assert (not (and (<= (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* |1.m| (* |1.p| |1.p|))) (+ (* (* 2.0 (- |1.q| |1.resource|)) (+ (- (* (+ |1.p| (- (- |1.total| |1.fee|) |1.risk|)) 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| (- |1.q| |1.resource|)))) (* |1.m| (* (+ |1.p| (- (- |1.total| |1.fee|) |1.risk|)) (+ |1.p| (- (- |1.total| |1.fee|) |1.risk|)))))) (<= (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* |2.m| (* |2.p| |2.p|))) (+ (* (* 2.0 (- |2.q| |2.resource|)) (+ (- (* (+ |2.p| (- (- |2.total| |2.fee|) |2.risk|)) 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| (- |2.q| |2.resource|)))) (* |2.m| (* (+ |2.p| (- (- |2.total| |2.fee|) |2.risk|)) (+ |2.p| (- (- |2.total| |2.fee|) |2.risk|)))))) (<= (+ (* (* 2.0 |3.q|) (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (* |3.m| (* |3.p| |3.p|))) (+ (* (* 2.0 (- |3.q| |3.resource|)) (+ (- (* (+ |3.p| (- (- |3.total| |3.fee|) |3.risk|)) 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| (- |3.q| |3.resource|)))) (* |3.m| (* (+ |3.p| (- (- |3.total| |3.fee|) |3.risk|)) (+ |3.p| (- (- |3.total| |3.fee|) |3.risk|)))))))))
(check-sat)
