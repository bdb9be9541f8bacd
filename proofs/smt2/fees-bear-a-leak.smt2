; fees-bear-a-leak
; G·a ≤ E·x, C·(a + M) ≥ x·V and E·(b + M)·K ≤ R·V·b with 0 < b ≤ a give G·K ≤ C·R: what a leak is to what the curve received, the fees are.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |G| Real)
(declare-const |a| Real)
(declare-const |E| Real)
(declare-const |x| Real)
(declare-const |V| Real)
(declare-const |C| Real)
(declare-const |M| Real)
(declare-const |b| Real)
(declare-const |K| Real)
(declare-const |R| Real)
; G·a ≤ E·x: the leak is bounded
(assert (<= (* |G| |a|) (* |E| |x|)))
; x·V ≤ C·(a + M): the curve received
(assert (<= (* |x| |V|) (* |C| (+ |a| |M|))))
; E·(b + M)·K ≤ R·V·b: the step is small enough
(assert (<= (* (* |E| (+ |b| |M|)) |K|) (* (* |R| |V|) |b|)))
; b ≤ a: the reserve at the update is the smaller
(assert (<= |b| |a|))
; b > 0: b is positive
(assert (< 0.0 |b|))
; x ≥ 0: x is at least 0
(assert (<= 0.0 |x|))
; C ≥ 0: C is at least 0
(assert (<= 0.0 |C|))
; M ≥ 0: M is at least 0
(assert (<= 0.0 |M|))
; K ≥ 0: K is at least 0
(assert (<= 0.0 |K|))
; R ≥ 0: R is at least 0
(assert (<= 0.0 |R|))
; not: G·K ≤ C·R: not: the fees bear the leak
(assert (not (<= (* |G| |K|) (* |C| |R|))))
(check-sat)
