; pool-starts-with-its-invariants
; Every state that the pool machine may start in meets its invariants.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |start.q| Real)
(declare-const |start.p| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
; start.q ≥ 1: start.q is at least 1
(assert (<= 1.0 |start.q|))
; start.p ≥ 1: start.p is at least 1
(assert (<= 1.0 |start.p|))
; admissible: the curve that it starts with is admissible
(assert (and (< 0.0 (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))))
; not: Inv: not: q ≥ 1 and p ≥ 1, the curve is admissible, and the invariant is at least what it was at the start
(assert (not (and (and (<= 1.0 |start.q|) (<= 1.0 |start.p|)) (and (< 0.0 (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|)))))))
(check-sat)
