; liquidity-starts-with-its-invariants
; Every state that the liquidity machine may start in meets its invariants.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |start.q| Real)
(declare-const |start.p| Real)
(declare-const |start.shares| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
; start.q > 0: start.q is positive
(assert (< 0.0 |start.q|))
; start.p > 0: start.p is positive
(assert (< 0.0 |start.p|))
; S ≥ 1000: the locked shares are there
(assert (<= 1000.0 |start.shares|))
; admissible: the curve that it starts with is admissible
(assert (and (< 0.0 (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |start.shares|) (* |beta| |start.shares|))) (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))))
; not: Inv: not: q > 0 and p > 0, at least 1000 shares, an admissible curve, and Φ at least what it was at the start
(assert (not (and (and (< 0.0 |start.q|) (< 0.0 |start.p|)) (<= 1000.0 |start.shares|) (and (< 0.0 (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |start.shares|) (* |beta| |start.shares|))) (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (<= (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (* |start.shares| |start.shares|)) (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |start.shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (* |start.shares| |start.shares|))))))
(check-sat)
