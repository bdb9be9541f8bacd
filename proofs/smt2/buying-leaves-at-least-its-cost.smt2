; buying-leaves-at-least-its-cost
; Trades that buy from the reserve `start` down to q leave at least x·(P_w + c·start)/(start·W + m·p) credits more on the curve, x = start − q.
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
(declare-const |start.q| Real)
(declare-const |start.p| Real)
; there: the trades before the update do not lower the invariant
(assert (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|)))))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: x·(P_w + c·start) ≤ C·(start·W + m·p): not: the credits received are at least so many
(assert (not (<= (* (- |start.q| |q|) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start.q|))) (* (- |p| |start.p|) (+ (* |start.q| 1000000000000000000.0) (* |m| |p|))))))
(check-sat)
