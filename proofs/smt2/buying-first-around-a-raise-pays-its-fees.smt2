; buying-first-around-a-raise-pays-its-fees
; A cycle around a raise that buys first, from a reserve at which the step passes, makes no profit at the flat rate, whatever its trades, with inertia too: from the bound of its leak and the least of its cost.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) a cycle around a raise that buys first pays its fees in vain; 30 (sound) leak of a raise; P_w (sound) virtual credits.
; Lemmas, each a file of its own: fees-bear-a-leak.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |start.p| Real)
(declare-const |end.p| Real)
(declare-const |step| Real)
(declare-const |q| Real)
(declare-const |start.q| Real)
(declare-const |shares| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |rate| Real)
; raise-leaks-at-most-its-bound: A cycle around a raise of c takes at most Δc(q₁−q₀)²/q₀ + (S/W)|q₁−q₀|/q₀ credits out of the pool, at any size, with inertia too.
(assert (<= (* (* (- |start.p| |end.p|) |start.q|) 1000000000000000000.0) (+ (* |step| (* (- |q| |start.q|) (- |q| |start.q|))) (* |shares| (ite (< (- |q| |start.q|) 0.0) (- 0.0 (- |q| |start.q|)) (- |q| |start.q|))))))
; buying-leaves-at-least-its-cost: Trades that buy from the reserve `start` down to q leave at least x·(P_w + c·start)/(start·W + m·p) credits more on the curve, x = start − q.
(assert (<= (* (- |start.q| |q|) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start.q|))) (* (- |p| |start.p|) (+ (* |start.q| 1000000000000000000.0) (* |m| |p|)))))
; q ≤ start: it buys first
(assert (<= |q| |start.q|))
; pays its fees: the step is one that a cycle that buys first pays its fees from in vain
(assert (<= (* (* (+ (* |step| (- |start.q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start.q|))) (* |q| 1000000000000000000.0))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; start.p ≤ p: the curve received something
(assert (<= |start.p| |p|))
; m·p ≥ 0: 
(assert (<= 0.0 (* |m| |p|)))
; rate: 0 ≤ g ≤ W
(assert (<= (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|)) 1000000000000000000000000000000000000.0))
; by fees-bear-a-leak: G·a ≤ E·x, C·(a + M) ≥ x·V and E·(b + M)·K ≤ R·V·b with 0 < b ≤ a give G·K ≤ C·R: what a leak is to what the curve received, the fees are.
(assert (or (not (and (<= (* (- |start.p| |end.p|) (* |start.q| 1000000000000000000.0)) (* (+ (* |step| (- |start.q| |q|)) |shares|) (- |start.q| |q|))) (<= (* (- |start.q| |q|) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start.q|))) (* (- |p| |start.p|) (+ (* |start.q| 1000000000000000000.0) (* |m| |p|)))) (<= (* (* (+ (* |step| (- |start.q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (- 1000000000000000000000000000000000000.0 (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start.q|))) (* |q| 1000000000000000000.0))) (<= (* |q| 1000000000000000000.0) (* |start.q| 1000000000000000000.0)) (< 0.0 (* |q| 1000000000000000000.0)) (<= 0.0 (- |start.q| |q|)) (<= 0.0 (- |p| |start.p|)) (<= 0.0 (* |m| |p|)) (<= 0.0 (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (<= 0.0 (- 1000000000000000000000000000000000000.0 (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|)))))) (<= (* (- |start.p| |end.p|) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (- |p| |start.p|) (- 1000000000000000000000000000000000000.0 (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|)))))))
; not: no profit: not: what comes back after both fees is at most what was paid
(assert (not (<= (* (- |p| |end.p|) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (- |p| |start.p|) 1000000000000000000000000000000000000.0))))
(check-sat)
