; risk-only-lowers-a-purchase
; What can be taken at its price and its risk can be taken without risk: the search with risk may end at the quote without it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |risk| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
(declare-const |quoted| Real)
; resource: resource satisfies the predicate of its choice in buy
(assert (<= (+ |credits| |risk|) (- |total| |fee|)))
; credits: credits satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))))
; risk ≥ 0: risk is at least 0
(assert (<= 0.0 |risk|))
; resource ≥ 0: resource is at least 0
(assert (<= 0.0 |resource|))
; quoted is the largest: the amount with risk, an integer, is no better quoted
(assert (or (not (and (and (<= 0.0 |resource|) (<= |resource| (- |q| 1.0))) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |total| |fee|))) (< 0.0 (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |total| |fee|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |total| |fee|)) (+ |p| (- |total| |fee|))))))))) (<= |resource| |quoted|)))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: resource ≤ quoted: not: the amount with risk is at most the quote
(assert (not (<= |resource| |quoted|)))
(check-sat)
