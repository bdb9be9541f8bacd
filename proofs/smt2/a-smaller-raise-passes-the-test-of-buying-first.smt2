; a-smaller-raise-passes-the-test-of-buying-first
; Where a raise passes the test of a cycle that buys first, every smaller one does.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) a cycle around a raise that buys first pays its fees in vain; P_w (sound) virtual credits.
; Lemmas, each a file of its own: a-larger-step-leaks-more.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |step| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |start| Real)
(declare-const |rate| Real)
(declare-const |other.step| Real)
; the raise passes: no cycle from this start pays its fees from this step
(assert (<= (* (* (+ (* |step| (- |start| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|))) (* |q| 1000000000000000000.0))))
; other ≤ step: the other step is not larger
(assert (<= |other.step| |step|))
; x ≥ 0: it buys first
(assert (<= 0.0 (- |start| |q|)))
; q·W + m·p ≥ 0: the denominator of the price is not negative
(assert (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))
; by a-larger-step-leaks-more: s ≤ t with x ≥ 0 and D ≥ 0 gives s·x·D·K² ≤ t·x·D·K².
(assert (or (not (and (<= |other.step| |step|) (<= 0.0 (- |start| |q|)) (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))) (<= (* (* (* (* |other.step| (- |start| |q|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (- 1000000000000000000.0 |rate|)) (- 1000000000000000000.0 |rate|)) (* (* (* (* |step| (- |start| |q|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (- 1000000000000000000.0 |rate|)) (- 1000000000000000000.0 |rate|)))))
; not: the other passes: not: no cycle from this start pays its fees from this step
(assert (not (<= (* (* (+ (* |other.step| (- |start| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|))) (* |q| 1000000000000000000.0)))))
(check-sat)
