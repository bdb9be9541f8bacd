; round-trip-never-profits
; Whoever buys and sells back what was bought gets at most what was paid.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
(declare-const |second.credits| Real)
(declare-const |second.fee| Real)
(declare-const |second.risk| Real)
; resource: resource satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|))))))))
; risk: risk is what buy defines
(assert (= |risk| 0.0))
; second credits: second credits satisfies the predicate of its choice in sell
(assert (and (<= 1.0 (+ (- |q| |resource|) |resource|)) (<= 1.0 (- (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|)) (< 0.0 (+ (- (* (- (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (- |q| |resource|) |resource|)))) (<= (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|))))) (+ (* (* 2.0 (+ (- |q| |resource|) |resource|)) (+ (- (* (- (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (- |q| |resource|) |resource|)))) (* |m| (* (- (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|) (- (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|)))))))
; fee ≥ 0: fee is at least 0
(assert (<= 0.0 |fee|))
; second fee ≥ 0: second fee is at least 0
(assert (<= 0.0 |second.fee|))
; second risk: second risk is what sell defines
(assert (= |second.risk| 0.0))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: paid out ≤ paid: not: the sale pays out at most what was paid for the buy
(assert (not (<= (- (- |second.credits| |second.fee|) |second.risk|) |total|)))
(check-sat)
