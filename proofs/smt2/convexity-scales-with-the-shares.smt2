; convexity-scales-with-the-shares
; B·s² ≤ I·K, I·t² ≤ I'·s², K ≥ 0 and s > 0 give B·t² ≤ I'·K.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |B| Real)
(declare-const |s| Real)
(declare-const |I| Real)
(declare-const |K| Real)
(declare-const |t| Real)
(declare-const |I'| Real)
; B·s² ≤ I·K: a curve is convex
(assert (<= (* (* |B| |s|) |s|) (* |I| |K|)))
; I·t² ≤ I'·s²: the invariant a square share does not fall
(assert (<= (* (* |I| |t|) |t|) (* (* |I'| |s|) |s|)))
; K ≥ 0: K is at least 0
(assert (<= 0.0 |K|))
; s > 0: s is positive
(assert (< 0.0 |s|))
; not: B·t² ≤ I'·K: not: it stays convex
(assert (not (<= (* (* |B| |t|) |t|) (* |I'| |K|))))
(check-sat)
