; share-value-never-falls
; Where Φ does not fall, the value of a share at a fixed outside price does not: √(2Φ(π − c)) + β for one resource without inertia, here as the reserves at that price.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |later.q| Real)
(declare-const |later.p| Real)
(declare-const |later.shares| Real)
(declare-const |π| Real)
; Φ' ≥ Φ: the invariant a square share has not fallen
(assert (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) (* |later.shares| |later.shares|)) (* (+ (* (* 2.0 |later.q|) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |later.shares|)) (* |c| |later.q|))) (* 0.0 (* |later.p| |later.p|))) (* |shares| |shares|))))
; price is π: the price of the pool is π
(assert (= (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) 1000000000000000000.0) (* |π| (+ (* |q| 1000000000000000000.0) (* 0.0 |p|)))))
; later price is π: the price of the later pool is π
(assert (= (* (+ (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |later.shares|)) (* |c| |later.q|)) (* |c| |later.q|)) 1000000000000000000.0) (* |π| (+ (* |later.q| 1000000000000000000.0) (* 0.0 |later.p|)))))
; P_w' > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |later.shares|)) (* |c| |later.q|))))
; later.q > 0: later.q is positive
(assert (< 0.0 |later.q|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; not: value a share: not: the value of a share is not less than before
(assert (not (<= (* (+ (* |q| |π|) (* |p| 1000000000000000000.0)) |later.shares|) (* (+ (* |later.q| |π|) (* |later.p| 1000000000000000000.0)) |shares|))))
(check-sat)
