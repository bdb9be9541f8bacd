; pool-invariants-mean-that-cycles-cost
; Where the invariants hold and the reserve is what it was at the start, the credits are not less than they were: the machine's `cyclesCostTheTrader`, after any number of trades of any size.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: admissible (sound) the curve is a market; I (sound) invariant of one resource; P_w (sound) virtual credits.
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
; Inv: q ≥ 1 and p ≥ 1, the curve is admissible, and the invariant is at least what it was at the start
(assert (and (and (<= 1.0 |q|) (<= 1.0 |p|)) (and (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (or (= |m| 0.0) (<= (* |m| (* (* |beta| |shares|) (* |beta| |shares|))) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (- 1000000000000000000000000000000000000.0 (* (* 2.0 |m|) |c|)))))) (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; q = start.q: the reserve is restored
(assert (= |q| |start.q|))
; not: p ≥ start.p: not: the credits are at least what they were
(assert (not (<= |start.p| |p|)))
(check-sat)
