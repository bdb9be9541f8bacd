; pool-buy-per-block-is-a-trade
; The guards, choices and updates of a buy with per-block risk keep the rule of every trade: q' ≥ 1, p' ≥ 1, P_w' > 0, I' ≥ I.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
; Lemmas, each a file of its own: buy-per-block-preserves-invariant, buy-per-block-keeps-reserves-positive.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
(declare-const |credits| Real)
(declare-const |risk| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
; credits: credits satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))))
; resource: resource satisfies the predicate of its choice in buy
(assert (<= (+ |credits| |risk|) (- |total| |fee|)))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; by buy-per-block-preserves-invariant: The invariant of the traded resource never falls in a buy with per-block risk, rounding and charges included.
(assert (or (not (and (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))) (<= (+ |credits| |risk|) (- |total| |fee|)) (<= 0.0 |m|))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|))))))))
; by buy-per-block-keeps-reserves-positive: After a buy with per-block risk the pool holds at least one unit of the resource and one of credits, and its virtual credits are positive.
(assert (or (not (and (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))) (<= (+ |credits| |risk|) (- |total| |fee|)))) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- (- |total| |fee|) |risk|))) (< 0.0 (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))))))
; not: the rule: not: a buy with per-block risk keeps the rule of every trade
(assert (not (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- (- |total| |fee|) |risk|))) (< 0.0 (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|)))))))))
(check-sat)
