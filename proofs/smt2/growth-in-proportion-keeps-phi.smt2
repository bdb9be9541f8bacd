; growth-in-proportion-keeps-phi
; Where the reserves of a resource and of its credits grow at least in proportion to the shares, or fall at most so, Φ = I/S² does not fall: with the same c, β and m, at any size.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) reserves keep up with the shares; 31 (sound) the claim of a share does not fall; Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |after.q| Real)
(declare-const |after.p| Real)
(declare-const |after.shares| Real)
; q'/S' ≥ q/S, p'/S' ≥ p/S: one share's claim on both reserves does not fall
(assert (and (<= (* |q| |after.shares|) (* |after.q| |shares|)) (<= (* |p| |after.shares|) (* |after.p| |shares|))))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; after.shares > 0: after.shares is positive
(assert (< 0.0 |after.shares|))
; not: Φ' ≥ Φ: not: the invariant a square share does not fall
(assert (not (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* |after.shares| |after.shares|)) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (* |shares| |shares|)))))
(check-sat)
