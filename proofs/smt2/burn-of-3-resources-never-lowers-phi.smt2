; burn-of-3-resources-never-lowers-phi
; In a burn of a pool of 3 resources Φ of none of them falls.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits; 31 (sound) a withdrawal within its shares.
; Lemmas, each a file of its own: burn-never-lowers-phi, burn-never-lowers-phi, burn-never-lowers-phi.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.resource| Real)
(declare-const |1.q| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
(declare-const |1.credits| Real)
(declare-const |1.p| Real)
(declare-const |1.c| Real)
(declare-const |1.beta| Real)
(declare-const |1.m| Real)
(declare-const |2.resource| Real)
(declare-const |2.q| Real)
(declare-const |2.credits| Real)
(declare-const |2.p| Real)
(declare-const |2.c| Real)
(declare-const |2.beta| Real)
(declare-const |2.m| Real)
(declare-const |3.resource| Real)
(declare-const |3.q| Real)
(declare-const |3.credits| Real)
(declare-const |3.p| Real)
(declare-const |3.c| Real)
(declare-const |3.beta| Real)
(declare-const |3.m| Real)
; resource 1: resource satisfies the predicate of its choice in burn; credits satisfies the predicate of its choice in burn; the virtual credits are positive; q is positive; p is positive; c is at least 0; m is at least 0; burn does not refuse with InsufficientShares
(assert (and (<= (* |1.resource| |shares|) (* |1.q| |part|)) (<= (* |1.credits| |shares|) (* |1.p| |part|)) (< 0.0 (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (< 0.0 |1.q|) (< 0.0 |1.p|) (<= 0.0 |1.c|) (<= 0.0 |1.m|) (and (not (< (- |shares| |part|) 1000.0)))))
; resource 2: resource satisfies the predicate of its choice in burn; credits satisfies the predicate of its choice in burn; the virtual credits are positive; q is positive; p is positive; c is at least 0; m is at least 0; burn does not refuse with InsufficientShares
(assert (and (<= (* |2.resource| |shares|) (* |2.q| |part|)) (<= (* |2.credits| |shares|) (* |2.p| |part|)) (< 0.0 (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (< 0.0 |2.q|) (< 0.0 |2.p|) (<= 0.0 |2.c|) (<= 0.0 |2.m|) (and (not (< (- |shares| |part|) 1000.0)))))
; resource 3: resource satisfies the predicate of its choice in burn; credits satisfies the predicate of its choice in burn; the virtual credits are positive; q is positive; p is positive; c is at least 0; m is at least 0; burn does not refuse with InsufficientShares
(assert (and (<= (* |3.resource| |shares|) (* |3.q| |part|)) (<= (* |3.credits| |shares|) (* |3.p| |part|)) (< 0.0 (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (< 0.0 |3.q|) (< 0.0 |3.p|) (<= 0.0 |3.c|) (<= 0.0 |3.m|) (and (not (< (- |shares| |part|) 1000.0)))))
; by burn-never-lowers-phi: Φ = I/S², what a square share has of the invariant, never falls in a burn.
(assert (or (not (and (<= (* |1.resource| |shares|) (* |1.q| |part|)) (<= (* |1.credits| |shares|) (* |1.p| |part|)) (< 0.0 (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (< 0.0 |1.q|) (< 0.0 |1.p|) (<= 0.0 |1.c|) (<= 0.0 |1.m|) (and (not (< (- |shares| |part|) 1000.0))))) (<= (* (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* |1.m| (* |1.p| |1.p|))) (* (- |shares| |part|) (- |shares| |part|))) (* (+ (* (* 2.0 (- |1.q| |1.resource|)) (+ (- (* (- |1.p| |1.credits|) 1000000000000000000.0) (* |1.beta| (- |shares| |part|))) (* |1.c| (- |1.q| |1.resource|)))) (* |1.m| (* (- |1.p| |1.credits|) (- |1.p| |1.credits|)))) (* |shares| |shares|)))))
; by burn-never-lowers-phi: Φ = I/S², what a square share has of the invariant, never falls in a burn.
(assert (or (not (and (<= (* |2.resource| |shares|) (* |2.q| |part|)) (<= (* |2.credits| |shares|) (* |2.p| |part|)) (< 0.0 (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (< 0.0 |2.q|) (< 0.0 |2.p|) (<= 0.0 |2.c|) (<= 0.0 |2.m|) (and (not (< (- |shares| |part|) 1000.0))))) (<= (* (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* |2.m| (* |2.p| |2.p|))) (* (- |shares| |part|) (- |shares| |part|))) (* (+ (* (* 2.0 (- |2.q| |2.resource|)) (+ (- (* (- |2.p| |2.credits|) 1000000000000000000.0) (* |2.beta| (- |shares| |part|))) (* |2.c| (- |2.q| |2.resource|)))) (* |2.m| (* (- |2.p| |2.credits|) (- |2.p| |2.credits|)))) (* |shares| |shares|)))))
; by burn-never-lowers-phi: Φ = I/S², what a square share has of the invariant, never falls in a burn.
(assert (or (not (and (<= (* |3.resource| |shares|) (* |3.q| |part|)) (<= (* |3.credits| |shares|) (* |3.p| |part|)) (< 0.0 (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (< 0.0 |3.q|) (< 0.0 |3.p|) (<= 0.0 |3.c|) (<= 0.0 |3.m|) (and (not (< (- |shares| |part|) 1000.0))))) (<= (* (+ (* (* 2.0 |3.q|) (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (* |3.m| (* |3.p| |3.p|))) (* (- |shares| |part|) (- |shares| |part|))) (* (+ (* (* 2.0 (- |3.q| |3.resource|)) (+ (- (* (- |3.p| |3.credits|) 1000000000000000000.0) (* |3.beta| (- |shares| |part|))) (* |3.c| (- |3.q| |3.resource|)))) (* |3.m| (* (- |3.p| |3.credits|) (- |3.p| |3.credits|)))) (* |shares| |shares|)))))
; not: for each of 3: Φ' ≥ Φ: not: for each of 3 resources: the invariant a square share does not fall
(assert (not (and (<= (* (+ (* (* 2.0 |1.q|) (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |shares|)) (* |1.c| |1.q|))) (* |1.m| (* |1.p| |1.p|))) (* (- |shares| |part|) (- |shares| |part|))) (* (+ (* (* 2.0 (- |1.q| |1.resource|)) (+ (- (* (- |1.p| |1.credits|) 1000000000000000000.0) (* |1.beta| (- |shares| |part|))) (* |1.c| (- |1.q| |1.resource|)))) (* |1.m| (* (- |1.p| |1.credits|) (- |1.p| |1.credits|)))) (* |shares| |shares|))) (<= (* (+ (* (* 2.0 |2.q|) (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |shares|)) (* |2.c| |2.q|))) (* |2.m| (* |2.p| |2.p|))) (* (- |shares| |part|) (- |shares| |part|))) (* (+ (* (* 2.0 (- |2.q| |2.resource|)) (+ (- (* (- |2.p| |2.credits|) 1000000000000000000.0) (* |2.beta| (- |shares| |part|))) (* |2.c| (- |2.q| |2.resource|)))) (* |2.m| (* (- |2.p| |2.credits|) (- |2.p| |2.credits|)))) (* |shares| |shares|))) (<= (* (+ (* (* 2.0 |3.q|) (+ (- (* |3.p| 1000000000000000000.0) (* |3.beta| |shares|)) (* |3.c| |3.q|))) (* |3.m| (* |3.p| |3.p|))) (* (- |shares| |part|) (- |shares| |part|))) (* (+ (* (* 2.0 (- |3.q| |3.resource|)) (+ (- (* (- |3.p| |3.credits|) 1000000000000000000.0) (* |3.beta| (- |shares| |part|))) (* |3.c| (- |3.q| |3.resource|)))) (* |3.m| (* (- |3.p| |3.credits|) (- |3.p| |3.credits|)))) (* |shares| |shares|))))))
(check-sat)
