; sell-exact-per-block-never-lowers-phi
; Φ = I/S², what a square share has of the invariant, never falls in a sale for an exact amount with per-block risk.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource; Φ (sound) invariant a square share does not fall.
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
; resource: resource satisfies the predicate of its choice in sellExact
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))
; not: Φ' ≥ Φ: not: what a square share has of the invariant does not fall
(assert (not (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |shares| |shares|)) (* (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))) (* |shares| |shares|)))))
(check-sat)
