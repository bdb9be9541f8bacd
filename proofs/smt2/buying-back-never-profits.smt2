; buying-back-never-profits
; Whoever sells and buys back what was sold pays at least what the sale paid.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource; 28 (sound) an amount that leaves a net amount.
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
(declare-const |fee| Real)
(declare-const |risk| Real)
(declare-const |second.credits| Real)
(declare-const |second.total| Real)
(declare-const |second.risk| Real)
(declare-const |rate| Real)
; credits: credits satisfies the predicate of its choice in sell
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))
; fee ≥ 0: fee is at least 0
(assert (<= 0.0 |fee|))
; risk: risk is what sell defines
(assert (= |risk| 0.0))
; second credits: second credits satisfies the predicate of its choice in buyExact
(assert (and (<= 1.0 (- (+ |q| |resource|) |resource|)) (<= 1.0 (+ (- |p| |credits|) |second.credits|)) (< 0.0 (+ (- (* (+ (- |p| |credits|) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (+ |q| |resource|) |resource|)))) (<= (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))) (+ (* (* 2.0 (- (+ |q| |resource|) |resource|)) (+ (- (* (+ (- |p| |credits|) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (+ |q| |resource|) |resource|)))) (* |m| (* (+ (- |p| |credits|) |second.credits|) (+ (- |p| |credits|) |second.credits|)))))))
; second total: second total satisfies the predicate of its choice in buyExact
(assert (<= (* (+ |second.credits| |second.risk|) 1000000000000000000.0) (* |second.total| (- 1000000000000000000.0 |rate|))))
; second total ≥ 0: second total is at least 0
(assert (<= 0.0 |second.total|))
; second rate ≥ 0: second rate is at least 0
(assert (<= 0.0 |rate|))
; second risk: second risk is what buyExact defines
(assert (= |second.risk| 0.0))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: paid out ≤ paid: not: the sale pays out at most what is paid to buy back
(assert (not (<= (- (- |credits| |fee|) |risk|) |second.total|)))
(check-sat)
