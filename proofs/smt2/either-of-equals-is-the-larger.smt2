; either-of-equals-is-the-larger
; Where neither of two numbers is above the other they are one: whichever a comparison that is strict or not takes for the larger, or for the smaller, is the same.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |one| Real)
(declare-const |other| Real)
; one ≤ other: the one is not above the other
(assert (<= |one| |other|))
; other ≤ one: nor the other above the one
(assert (<= |other| |one|))
; not: one = other: not: they are equal
(assert (not (= |one| |other|)))
(check-sat)
