; growth-in-phi-keeps-the-curve-convex
; Where Φ does not fall and inertia is within its bound, a curve that is convex stays convex, at any number of shares: m·(β·S')² ≤ I'·(W² − 2·m·c).
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits.
; Lemmas, each a file of its own: convexity-scales-with-the-shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |m| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |after.q| Real)
(declare-const |after.p| Real)
(declare-const |after.shares| Real)
; m·(β·S)² ≤ I·(W² − 2mc): the curve is convex
(assert (<= (* (* (* (* |m| |beta|) |beta|) |shares|) |shares|) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))
; Φ' ≥ Φ: the invariant a square share does not fall
(assert (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |after.shares| |after.shares|)) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (* |shares| |shares|))))
; 2·m·c ≤ W²: the inertia is within its bound
(assert (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; by convexity-scales-with-the-shares: B·s² ≤ I·K, I·t² ≤ I'·s², K ≥ 0 and s > 0 give B·t² ≤ I'·K.
(assert (or (not (and (<= (* (* (* (* |m| |beta|) |beta|) |shares|) |shares|) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))) (<= (* (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) |after.shares|) |after.shares|) (* (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) |shares|) |shares|)) (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))) (< 0.0 |shares|))) (<= (* (* (* (* |m| |beta|) |beta|) |after.shares|) |after.shares|) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))))
; not: m·(β·S')² ≤ I'·(W² − 2mc): not: it stays convex
(assert (not (<= (* (* (* (* |m| |beta|) |beta|) |after.shares|) |after.shares|) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))))
(check-sat)
