; a-larger-step-leaks-more
; s ≤ t with x ≥ 0 and D ≥ 0 gives s·x·D·K² ≤ t·x·D·K².
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |s| Real)
(declare-const |t| Real)
(declare-const |x| Real)
(declare-const |D| Real)
(declare-const |K| Real)
; s ≤ t: t is not smaller
(assert (<= |s| |t|))
; x ≥ 0: x is at least 0
(assert (<= 0.0 |x|))
; D ≥ 0: D is at least 0
(assert (<= 0.0 |D|))
; not: s·x·D·K² ≤ t·x·D·K²: not: the larger step leaks no less
(assert (not (<= (* (* (* (* |s| |x|) |D|) |K|) |K|) (* (* (* (* |t| |x|) |D|) |K|) |K|))))
(check-sat)
