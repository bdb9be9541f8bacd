; remainders-of-3-policies-are-the-units-left-over
; Once each of 3 policies has its share rounded down, the remainders, each from 0 to below the whole, add up to what is left over times the whole: fewer units than policies, so that one each to the largest remainders gives out the total to the unit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 34 (sound) share of a total, rounded down; 34 (sound) remainder of a share.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.share| Real)
(declare-const |total| Real)
(declare-const |1.part| Real)
(declare-const |2.part| Real)
(declare-const |3.part| Real)
(declare-const |2.share| Real)
(declare-const |3.share| Real)
; share 1: share 1 is within the printed one
(assert (<= (* (+ |1.share| 0.0) (+ (+ |1.part| |2.part|) |3.part|)) (* |total| |1.part|)))
; share 2: share 2 is within the printed one
(assert (<= (* (+ |2.share| 0.0) (+ (+ |1.part| |2.part|) |3.part|)) (* |total| |2.part|)))
; share 3: share 3 is within the printed one
(assert (<= (* (+ |3.share| 0.0) (+ (+ |1.part| |2.part|) |3.part|)) (* |total| |3.part|)))
; share 1 is the largest: share 1 is the largest integer
(assert (not (<= (* (+ |1.share| 1.0) (+ (+ |1.part| |2.part|) |3.part|)) (* |total| |1.part|))))
; share 2 is the largest: share 2 is the largest integer
(assert (not (<= (* (+ |2.share| 1.0) (+ (+ |1.part| |2.part|) |3.part|)) (* |total| |2.part|))))
; share 3 is the largest: share 3 is the largest integer
(assert (not (<= (* (+ |3.share| 1.0) (+ (+ |1.part| |2.part|) |3.part|)) (* |total| |3.part|))))
; not: left over: not: the remainders are what is left over, fewer units than policies
(assert (not (and (= (+ (+ (- (* |total| |1.part|) (* |1.share| (+ (+ |1.part| |2.part|) |3.part|))) (- (* |total| |2.part|) (* |2.share| (+ (+ |1.part| |2.part|) |3.part|)))) (- (* |total| |3.part|) (* |3.share| (+ (+ |1.part| |2.part|) |3.part|)))) (* (- |total| (+ (+ |1.share| |2.share|) |3.share|)) (+ (+ |1.part| |2.part|) |3.part|))) (<= 0.0 (- (* |total| |1.part|) (* |1.share| (+ (+ |1.part| |2.part|) |3.part|)))) (<= 0.0 (- (* |total| |2.part|) (* |2.share| (+ (+ |1.part| |2.part|) |3.part|)))) (<= 0.0 (- (* |total| |3.part|) (* |3.share| (+ (+ |1.part| |2.part|) |3.part|)))) (< (- (* |total| |1.part|) (* |1.share| (+ (+ |1.part| |2.part|) |3.part|))) (+ (+ |1.part| |2.part|) |3.part|)) (< (- (* |total| |2.part|) (* |2.share| (+ (+ |1.part| |2.part|) |3.part|))) (+ (+ |1.part| |2.part|) |3.part|)) (< (- (* |total| |3.part|) (* |3.share| (+ (+ |1.part| |2.part|) |3.part|))) (+ (+ |1.part| |2.part|) |3.part|)) (<= 0.0 (- |total| (+ (+ |1.share| |2.share|) |3.share|))) (< (- |total| (+ (+ |1.share| |2.share|) |3.share|)) 3.0))))
(check-sat)
