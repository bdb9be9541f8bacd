; haircut-only-lowers
; What the haircut of a quality leaves of an amount is at most the amount, and all of it at quality 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 23 (sound) an amount after the haircut of quality; 24 (sound) a quality is a fraction.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |part| Real)
(declare-const |whole| Real)
(declare-const |quality| Real)
; part: the part is what the haircut leaves
(assert (<= (* |part| 1000000000000000000.0) (* |whole| |quality|)))
; 0 ≤ quality ≤ W: quality is a fraction
(assert (and (<= 0.0 |quality|) (<= |quality| 1000000000000000000.0)))
; whole ≥ 0: whole is at least 0
(assert (<= 0.0 |whole|))
; not: part ≤ whole: not: the part is at most the whole, which quality 1 leaves
(assert (not (and (<= |part| |whole|) (<= (* |whole| 1000000000000000000.0) (* |whole| 1000000000000000000.0)))))
(check-sat)
