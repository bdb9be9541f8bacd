; selling-first-around-a-raise-is-tested-exactly
; Without inertia, where β' keeps the price exactly, a cycle around the raise that sells first and whose trades lose nothing makes no profit exactly if the test passes: no larger step would be safe.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) a cycle around a raise that sells first pays its fees in vain; I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |start| Real)
(declare-const |start.p| Real)
(declare-const |floorAfter| Real)
(declare-const |betaAfter| Real)
(declare-const |end.p| Real)
(declare-const |step| Real)
(declare-const |rate| Real)
; there: the trades before the raise keep the invariant
(assert (= (+ (* (* 2.0 |start|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|)))))
; back: the trades after it keep the new invariant
(assert (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |start|) (+ (- (* |end.p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |start|))) (* |m| (* |end.p| |end.p|)))))
; floorAfter: floorAfter is what raise defines
(assert (= |floorAfter| (+ |c| |step|)))
; m = 0: there is no inertia
(assert (= |m| 0.0))
; rounding: β' is 0 below what keeps the price
(assert (= (+ (+ (- (* |p| 1000000000000000000.0) (* (+ |betaAfter| 0.0) |shares|)) (* |floorAfter| |q|)) (* |floorAfter| |q|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))))
; start < q: it sells first
(assert (< |start| |q|))
; start > 0: start is positive
(assert (< 0.0 |start|))
; not: exactly: not: the test passes exactly where the cycle makes no profit
(assert (not (or (and (<= (* (* |step| (- |q| |start|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|)))) (<= (* (- |start.p| |p|) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (- |end.p| |p|) 1000000000000000000000000000000000000.0))) (and (not (<= (* (* |step| (- |q| |start|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|))))) (not (<= (* (- |start.p| |p|) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (- |end.p| |p|) 1000000000000000000000000000000000000.0)))))))
(check-sat)
