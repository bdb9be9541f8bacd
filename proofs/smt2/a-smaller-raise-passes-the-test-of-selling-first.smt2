; a-smaller-raise-passes-the-test-of-selling-first
; Where a raise passes the test of a cycle that sells first, every smaller one does.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) a cycle around a raise that sells first pays its fees in vain; P_w (sound) virtual credits.
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
(assert (<= (* (* |step| (- |q| |start|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|)))))
; other ≤ step: the other step is not larger
(assert (<= |other.step| |step|))
; x ≥ 0: it sells first
(assert (<= 0.0 (- |q| |start|)))
; by a-larger-step-leaks-more: s ≤ t with x ≥ 0 and D ≥ 0 gives s·x·D·K² ≤ t·x·D·K².
(assert (or (not (and (<= |other.step| |step|) (<= 0.0 (- |q| |start|)) (<= 0.0 1.0))) (<= (* (* (* (* |other.step| (- |q| |start|)) 1.0) 1000000000000000000.0) 1000000000000000000.0) (* (* (* (* |step| (- |q| |start|)) 1.0) 1000000000000000000.0) 1000000000000000000.0))))
; not: the other passes: not: no cycle from this start pays its fees from this step
(assert (not (<= (* (* |other.step| (- |q| |start|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|))))))
(check-sat)
