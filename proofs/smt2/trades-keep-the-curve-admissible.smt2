; trades-keep-the-curve-admissible
; A trade that keeps the rule leaves an admissible curve admissible: its virtual credits stay positive and, with inertia, it stays convex.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; rule (sound) the rule of every trade; I (sound) invariant of one resource; P_w (sound) virtual credits.
; Lemmas, each a file of its own: products-keep-order.
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
; admissible: the curve is admissible
(assert (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))))
; the rule: the trade keeps the rule of every trade
(assert (and (<= 1.0 |after.q|) (<= 1.0 |after.p|) (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))))))
; 2·m·c ≤ W²: the inertia is within its bound
(assert (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))
; by products-keep-order: x ≤ y and z ≥ 0 give x·z ≤ y·z.
(assert (or (not (and (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|)))) (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))) (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))))
; not: admissible after: not: the curve is admissible after
(assert (not (and (< 0.0 (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |after.q|) (+ (- (* |after.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |after.q|))) (* |m| (* |after.p| |after.p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|))))))))
(check-sat)
