; every-trial-of-a-search-bounds-its-answer
; If what is affordable at the risk of an amount does not rise with the amount, then every amount that is tried bounds the largest affordable one on both sides: tried with success, no affordable amount is above what its risk affords; tried in vain, what its risk affords is affordable, and no affordable amount is as large. So the answer of a search does not depend on what it tries.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |x| Real)
(declare-const |y| Real)
(declare-const |atX| Real)
(declare-const |atY| Real)
(declare-const |atIt| Real)
; affordable falls from x to y: at the risk of the larger of x and y no more is affordable
(assert (or (< |y| |x|) (<= |atY| |atX|)))
; affordable falls to x: at a risk no larger than that of x no less is affordable
(assert (or (< |x| |atX|) (<= |atX| |atIt|)))
; not: bounds on both sides: not: whatever x is, it bounds every affordable y
(assert (not (and (or (not (<= |x| |atX|)) (< |atY| |y|) (<= |y| |atX|)) (or (<= |x| |atX|) (and (<= |atX| |atIt|) (or (< |atY| |y|) (< |y| |x|)))))))
(check-sat)
