; selling-first-around-a-raise-pays-its-fees
; A cycle around a raise that sells first, from a reserve at which the step passes, makes no profit at the flat rate, whatever its trades, with inertia too.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) a cycle around a raise that sells first pays its fees in vain; 30 (sound) price-neutral credits a share; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |floorAfter| Real)
(declare-const |c| Real)
(declare-const |step| Real)
(declare-const |betaAfter| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |start.q| Real)
(declare-const |start.p| Real)
(declare-const |end.p| Real)
(declare-const |rate| Real)
; floorAfter: floorAfter is what raise defines
(assert (= |floorAfter| (+ |c| |step|)))
; betaAfter: betaAfter satisfies the predicate of its choice in raise
(assert (<= (* |betaAfter| |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))
; there: the trades before the update do not lower the invariant
(assert (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|)))))
; back: the trades after it do not lower the new invariant
(assert (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |start.q|) (+ (- (* |end.p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |start.q|))) (* |m| (* |end.p| |end.p|)))))
; start ≤ q: it sells first
(assert (<= |start.q| |q|))
; pays its fees: the step is one that a cycle that sells first pays its fees from in vain
(assert (<= (* (* |step| (- |q| |start.q|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start.q|)))))
; start.q > 0: start.q is positive
(assert (< 0.0 |start.q|))
; end.p > 0: end.p is positive
(assert (< 0.0 |end.p|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; ranges: 0 ≤ step and 0 ≤ g < W
(assert (and (<= 0.0 |step|) (<= 0.0 |rate|) (< |rate| 1000000000000000000.0)))
; not: no profit: not: what comes back after both fees is at most what was paid
(assert (not (<= (* (- |start.p| |p|) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (- |end.p| |p|) 1000000000000000000000000000000000000.0))))
(check-sat)
