; liquidity-keeps-phi-since-the-start
; The induction step for Φ: what is at least Φ of the start is so after a change that does not lower Φ.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits.
; Lemmas, each a file of its own: convexity-scales-with-the-shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |start.q| Real)
(declare-const |start.p| Real)
(declare-const |start.shares| Real)
(declare-const |after.q| Real)
(declare-const |after.p| Real)
(declare-const |after.shares| Real)
; Φ ≥ Φ₀: Φ is at least what it was at the start
(assert (<= (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (* |shares| |shares|)) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |start.shares| |start.shares|))))
; Φ' ≥ Φ: the change does not lower Φ
(assert (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |after.shares| |after.shares|)) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (* |shares| |shares|))))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; by convexity-scales-with-the-shares: B·s² ≤ I·K, I·t² ≤ I'·s², K ≥ 0 and s > 0 give B·t² ≤ I'·K.
(assert (or (not (and (<= (* (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) |shares|) |shares|) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |start.shares| |start.shares|))) (<= (* (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) |after.shares|) |after.shares|) (* (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) |shares|) |shares|)) (<= 0.0 (* |start.shares| |start.shares|)) (< 0.0 |shares|))) (<= (* (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) |after.shares|) |after.shares|) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (* |start.shares| |start.shares|)))))
; not: Φ' ≥ Φ₀: not: Φ is at least what it was at the start
(assert (not (<= (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (* |after.shares| |after.shares|)) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (* |start.shares| |start.shares|)))))
(check-sat)
