; share-value-of-2-resources-never-falls
; Where Φ of none of 2 resources falls, the value of a share, the sum over the resources, does not fall at any fixed outside prices.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
; Lemmas, each a file of its own: share-value-never-falls, share-value-never-falls.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.q| Real)
(declare-const |1.p| Real)
(declare-const |1.c| Real)
(declare-const |1.beta| Real)
(declare-const |shares| Real)
(declare-const |1.later.q| Real)
(declare-const |1.later.p| Real)
(declare-const |later.shares| Real)
(declare-const |1.π| Real)
(declare-const |2.q| Real)
(declare-const |2.p| Real)
(declare-const |2.c| Real)
(declare-const |2.beta| Real)
(declare-const |2.later.q| Real)
(declare-const |2.later.p| Real)
(declare-const |2.π| Real)
; resource 1: the invariant a square share has not fallen; the price of the pool is π; the price of the later pool is π; the virtual credits are positive; later.q is positive; shares is positive
(assert (and (<= (* (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* 0.0 (* |1.p| |1.p|))) (* |later.shares| |later.shares|)) (* (+ (* (* 2.0 |1.later.q|) (+ (- (* |1.later.p| 1000000000000000000.0) (* |1.beta| |later.shares|)) (* |1.c| |1.later.q|))) (* 0.0 (* |1.later.p| |1.later.p|))) (* |shares| |shares|))) (= (* (+ (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|)) (* |1.c| |1.q|)) 1000000000000000000.0) (* |1.π| (+ (* |1.q| 1000000000000000000.0) (* 0.0 |1.p|)))) (= (* (+ (+ (- (* |1.later.p| 1000000000000000000.0) (* |1.beta| |later.shares|)) (* |1.c| |1.later.q|)) (* |1.c| |1.later.q|)) 1000000000000000000.0) (* |1.π| (+ (* |1.later.q| 1000000000000000000.0) (* 0.0 |1.later.p|)))) (< 0.0 (+ (- (* |1.later.p| 1000000000000000000.0) (* |1.beta| |later.shares|)) (* |1.c| |1.later.q|))) (< 0.0 |1.later.q|) (< 0.0 |shares|)))
; resource 2: the invariant a square share has not fallen; the price of the pool is π; the price of the later pool is π; the virtual credits are positive; later.q is positive; shares is positive
(assert (and (<= (* (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* 0.0 (* |2.p| |2.p|))) (* |later.shares| |later.shares|)) (* (+ (* (* 2.0 |2.later.q|) (+ (- (* |2.later.p| 1000000000000000000.0) (* |2.beta| |later.shares|)) (* |2.c| |2.later.q|))) (* 0.0 (* |2.later.p| |2.later.p|))) (* |shares| |shares|))) (= (* (+ (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|)) (* |2.c| |2.q|)) 1000000000000000000.0) (* |2.π| (+ (* |2.q| 1000000000000000000.0) (* 0.0 |2.p|)))) (= (* (+ (+ (- (* |2.later.p| 1000000000000000000.0) (* |2.beta| |later.shares|)) (* |2.c| |2.later.q|)) (* |2.c| |2.later.q|)) 1000000000000000000.0) (* |2.π| (+ (* |2.later.q| 1000000000000000000.0) (* 0.0 |2.later.p|)))) (< 0.0 (+ (- (* |2.later.p| 1000000000000000000.0) (* |2.beta| |later.shares|)) (* |2.c| |2.later.q|))) (< 0.0 |2.later.q|) (< 0.0 |shares|)))
; by share-value-never-falls: Where Φ does not fall, the value of a share at a fixed outside price does not: √(2Φ(π − c)) + β for one resource without inertia, here as the reserves at that price.
(assert (or (not (and (<= (* (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* 0.0 (* |1.p| |1.p|))) (* |later.shares| |later.shares|)) (* (+ (* (* 2.0 |1.later.q|) (+ (- (* |1.later.p| 1000000000000000000.0) (* |1.beta| |later.shares|)) (* |1.c| |1.later.q|))) (* 0.0 (* |1.later.p| |1.later.p|))) (* |shares| |shares|))) (= (* (+ (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|)) (* |1.c| |1.q|)) 1000000000000000000.0) (* |1.π| (+ (* |1.q| 1000000000000000000.0) (* 0.0 |1.p|)))) (= (* (+ (+ (- (* |1.later.p| 1000000000000000000.0) (* |1.beta| |later.shares|)) (* |1.c| |1.later.q|)) (* |1.c| |1.later.q|)) 1000000000000000000.0) (* |1.π| (+ (* |1.later.q| 1000000000000000000.0) (* 0.0 |1.later.p|)))) (< 0.0 (+ (- (* |1.later.p| 1000000000000000000.0) (* |1.beta| |later.shares|)) (* |1.c| |1.later.q|))) (< 0.0 |1.later.q|) (< 0.0 |shares|))) (<= (* (+ (* |1.q| |1.π|) (* |1.p| 1000000000000000000.0)) |later.shares|) (* (+ (* |1.later.q| |1.π|) (* |1.later.p| 1000000000000000000.0)) |shares|))))
; by share-value-never-falls: Where Φ does not fall, the value of a share at a fixed outside price does not: √(2Φ(π − c)) + β for one resource without inertia, here as the reserves at that price.
(assert (or (not (and (<= (* (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* 0.0 (* |2.p| |2.p|))) (* |later.shares| |later.shares|)) (* (+ (* (* 2.0 |2.later.q|) (+ (- (* |2.later.p| 1000000000000000000.0) (* |2.beta| |later.shares|)) (* |2.c| |2.later.q|))) (* 0.0 (* |2.later.p| |2.later.p|))) (* |shares| |shares|))) (= (* (+ (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|)) (* |2.c| |2.q|)) 1000000000000000000.0) (* |2.π| (+ (* |2.q| 1000000000000000000.0) (* 0.0 |2.p|)))) (= (* (+ (+ (- (* |2.later.p| 1000000000000000000.0) (* |2.beta| |later.shares|)) (* |2.c| |2.later.q|)) (* |2.c| |2.later.q|)) 1000000000000000000.0) (* |2.π| (+ (* |2.later.q| 1000000000000000000.0) (* 0.0 |2.later.p|)))) (< 0.0 (+ (- (* |2.later.p| 1000000000000000000.0) (* |2.beta| |later.shares|)) (* |2.c| |2.later.q|))) (< 0.0 |2.later.q|) (< 0.0 |shares|))) (<= (* (+ (* |2.q| |2.π|) (* |2.p| 1000000000000000000.0)) |later.shares|) (* (+ (* |2.later.q| |2.π|) (* |2.later.p| 1000000000000000000.0)) |shares|))))
; not: value a share: not: the value of a share in all resources is not less than before
(assert (not (<= (* (+ (+ (* |1.q| |1.π|) (* |1.p| 1000000000000000000.0)) (+ (* |2.q| |2.π|) (* |2.p| 1000000000000000000.0))) |later.shares|) (* (+ (+ (* |1.later.q| |1.π|) (* |1.later.p| 1000000000000000000.0)) (+ (* |2.later.q| |2.π|) (* |2.later.p| 1000000000000000000.0))) |shares|))))
(check-sat)
