; growth-in-proportion-keeps-virtual-credits
; Where the reserves keep up with the shares, the virtual credits do, and stay positive.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) reserves keep up with the shares; 31 (sound) the claim of a share does not fall; P_w (sound) virtual credits.
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
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; after.shares > 0: after.shares is positive
(assert (< 0.0 |after.shares|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; not: P_w' > 0: not: the virtual credits stay positive
(assert (not (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|)))))
(check-sat)
