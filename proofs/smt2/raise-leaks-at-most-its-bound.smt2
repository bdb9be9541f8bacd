; raise-leaks-at-most-its-bound
; A cycle around a raise of c takes at most Δc(q₁−q₀)²/q₀ + (S/W)|q₁−q₀|/q₀ credits out of the pool, at any size, with inertia too.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) leak of a raise; 30 (sound) price-neutral credits a share; I (sound) invariant of one resource; P_w (sound) virtual credits.
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
; floorAfter: floorAfter is what raise defines
(assert (= |floorAfter| (+ |c| |step|)))
; betaAfter: betaAfter satisfies the predicate of its choice in raise
(assert (<= (* |betaAfter| |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))
; betaAfter is the largest: the predicate of betaAfter fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |betaAfter| 1.0)) (<= (* (+ |betaAfter| 1.0) |shares|) (+ (* |beta| |shares|) (* (* 2.0 |q|) (- |floorAfter| |c|)))))))
; betaAfter in range: betaAfter lies in the range of its choice in raise
(assert (<= 0.0 |betaAfter|))
; there: the trades before the update do not lower the invariant
(assert (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|)))))
; back: the trades after it do not lower the new invariant
(assert (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 |start.q|) (+ (- (* |end.p| 1000000000000000000.0) (* |betaAfter| |shares|)) (* |floorAfter| |start.q|))) (* |m| (* |end.p| |end.p|)))))
; start.q > 0: start.q is positive
(assert (< 0.0 |start.q|))
; end.p > 0: end.p is positive
(assert (< 0.0 |end.p|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; step ≥ 0: step is at least 0
(assert (<= 0.0 |step|))
; not: the leak: not: the cycle takes at most the bound out of p
(assert (not (<= (* (* (- |start.p| |end.p|) |start.q|) 1000000000000000000.0) (+ (* |step| (* (- |q| |start.q|) (- |q| |start.q|))) (* |shares| (ite (< (- |q| |start.q|) 0.0) (- 0.0 (- |q| |start.q|)) (- |q| |start.q|)))))))
(check-sat)
