; a-line-below-0-at-both-ends-is-below-0-between-them
; a·f + b ≤ 0 and a·t + b ≤ 0 with f ≤ s ≤ t give a·s + b ≤ 0.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |a| Real)
(declare-const |f| Real)
(declare-const |b| Real)
(declare-const |t| Real)
(declare-const |s| Real)
; a·f + b ≤ 0: the line is not above 0 at f
(assert (<= (+ (* |a| |f|) |b|) 0.0))
; a·t + b ≤ 0: the line is not above 0 at t
(assert (<= (+ (* |a| |t|) |b|) 0.0))
; f ≤ s: s is not before f
(assert (<= |f| |s|))
; s ≤ t: s is not beyond t
(assert (<= |s| |t|))
; not: a·s + b ≤ 0: not: the line is not above 0 at s
(assert (not (<= (+ (* |a| |s|) |b|) 0.0)))
(check-sat)
