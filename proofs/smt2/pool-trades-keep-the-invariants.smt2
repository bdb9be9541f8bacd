; pool-trades-keep-the-invariants
; The induction step: where the invariants of the pool machine hold, they hold after every trade that keeps the rule.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits; rule (sound) the rule of every trade.
; Lemmas, each a file of its own: inertia-is-bounded-on-admissible-curves, trades-keep-the-curve-admissible.
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
(declare-const |after.q| Real)
(declare-const |after.p| Real)
; Inv: q ≥ 1 and p ≥ 1, the curve is admissible, and the invariant is at least what it was at the start
(assert (and (and (<= 1.0 |q|) (<= 1.0 |p|)) (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))))
; the rule: the trade keeps the rule of every trade
(assert (and (<= 1.0 |after.q|) (<= 1.0 |after.p|) (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))))))
; by inertia-is-bounded-on-admissible-curves: On an admissible curve with inertia 2·m·c is at most W², so that a larger invariant keeps the curve convex.
(assert (or (not (and (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (< 0.0 |q|) (< 0.0 |m|))) (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))
; by trades-keep-the-curve-admissible: A trade that keeps the rule leaves an admissible curve admissible: its virtual credits stay positive and, with inertia, it stays convex.
(assert (or (not (and (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (and (<= 1.0 |after.q|) (<= 1.0 |after.p|) (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))))) (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))) (and (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))))))
; not: Inv': not: q ≥ 1 and p ≥ 1, the curve is admissible, and the invariant is at least what it was at the start
(assert (not (and (and (<= 1.0 |after.q|) (<= 1.0 |after.p|)) (and (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|)))))))
(check-sat)
