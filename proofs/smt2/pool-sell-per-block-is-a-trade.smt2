; pool-sell-per-block-is-a-trade
; The guards, choices and updates of a sale with per-block risk keep the rule of every trade: q' ≥ 1, p' ≥ 1, P_w' > 0, I' ≥ I.
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
(declare-const |credits| Real)
; credits: credits satisfies the predicate of its choice in sell
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))
; not: the rule: not: a sale with per-block risk keeps the rule of every trade
(assert (not (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|))))))))
(check-sat)
