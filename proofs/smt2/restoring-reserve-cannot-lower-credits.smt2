; restoring-reserve-cannot-lower-credits
; However long a sequence of trades, if it restores the reserve of the resource it does not lower the credits. The induction step: with I' ≥ I, the same reserve and the same parameters, p' ≥ p.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |later.p| Real)
; I' ≥ I: the invariant has not fallen
(assert (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |q|) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |later.p| |later.p|)))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; later.p > 0: later.p is positive
(assert (< 0.0 |later.p|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: p' ≥ p: not: the credits are not less than before
(assert (not (<= |p| |later.p|)))
(check-sat)
