; at-most-one-result-has-a-majority
; Where each member of a panel finds one result at most, no two results have a majority; a result that all found has one, and one that half found has none.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: PoAI (sound) a result that most of the panel found.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |found| Real)
(declare-const |other| Real)
(declare-const |panel| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 2.0) |panel|) (not (= 2.0 0.0))))
; members find one result: no member of the panel has found both results
(assert (<= (+ |found| |other|) |panel|))
; panel > 0: panel is positive
(assert (< 0.0 |panel|))
; not: one: not: not both have one, all is one and half is none
(assert (not (and (not (and (< |panel| (* 2.0 |found|)) (< |panel| (* 2.0 |other|)))) (< |panel| (* 2.0 |panel|)) (not (< |panel| (* 2.0 quotient!0))))))
(check-sat)
