; liquidity-changes-keep-the-invariants
; The induction step: where the invariants of the liquidity machine hold, they hold after a mint or a burn. Each part is what an obligation concludes: that reserves remain and the locked shares do, that the virtual credits keep up, that the curve stays convex and that Φ is kept since the start.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits.
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
(declare-const |start.q| Real)
(declare-const |start.p| Real)
(declare-const |start.shares| Real)
; q', p' > 0: some of both reserves remains
(assert (and (< 0.0 |after.q|) (< 0.0 |after.p|)))
; S' ≥ 1000: the locked shares remain
(assert (<= 1000.0 |after.shares|))
; by growth-in-proportion-keeps-virtual-credits: the virtual credits stay positive
(assert (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))))
; by growth-in-phi-keeps-the-curve-convex: it stays convex
(assert (<= (* (* (* (* |m| |beta|) |beta|) |after.shares|) |after.shares|) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))
; by liquidity-keeps-phi-since-the-start: Φ is at least what it was at the start
(assert (<= (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (* |after.shares| |after.shares|)) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (* |start.shares| |start.shares|))))
; not: Inv': not: q > 0 and p > 0, at least 1000 shares, an admissible curve, and Φ at least what it was at the start
(assert (not (and (and (< 0.0 |after.q|) (< 0.0 |after.p|)) (<= 1000.0 |after.shares|) (and (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |after.shares|) (* |beta| |after.shares|))) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (<= (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (* |after.shares| |after.shares|)) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |after.shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (* |start.shares| |start.shares|))))))
(check-sat)
