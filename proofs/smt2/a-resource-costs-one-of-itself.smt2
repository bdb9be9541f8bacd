; a-resource-costs-one-of-itself
; A resource costs exactly one of itself, and a price view of a price that comes out even is not rounded up.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 21 (sound) price of one resource in another; 7 (sound) a quote covers the price; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |first.q| Real)
(declare-const |first.p| Real)
(declare-const |first.c| Real)
(declare-const |first.beta| Real)
(declare-const |first.m| Real)
(declare-const |first.shares| Real)
(declare-const |quote| Real)
; not: π₁₁ = 1, an even price is covered: not: the cross price is one, the even quote suffices
(assert (not (and (= (* (+ (+ (- (* |first.p| 1000000000000000000.0) (* |first.beta| |first.shares|)) (* |first.c| |first.q|)) (* |first.c| |first.q|)) (+ (* |first.q| 1000000000000000000.0) (* |first.m| |first.p|))) (* (+ (* |first.q| 1000000000000000000.0) (* |first.m| |first.p|)) (+ (+ (- (* |first.p| 1000000000000000000.0) (* |first.beta| |first.shares|)) (* |first.c| |first.q|)) (* |first.c| |first.q|)))) (<= (* |quote| 1000000000000000000.0) (* |quote| 1000000000000000000.0)))))
(check-sat)
