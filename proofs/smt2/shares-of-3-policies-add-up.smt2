; shares-of-3-policies-add-up
; The shares of equation 34 of 3 policies add up to all of the liquidity.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 34 (literal) share of a policy in the liquidity.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.part| Real)
(declare-const |2.part| Real)
(declare-const |3.part| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (+ (+ |1.part| |2.part|) |3.part|)) |1.part|) (not (= (+ (+ |1.part| |2.part|) |3.part|) 0.0))))
(assert (and (= (* quotient!1 (+ (+ |1.part| |2.part|) |3.part|)) |2.part|) (not (= (+ (+ |1.part| |2.part|) |3.part|) 0.0))))
(assert (and (= (* quotient!2 (+ (+ |1.part| |2.part|) |3.part|)) |3.part|) (not (= (+ (+ |1.part| |2.part|) |3.part|) 0.0))))
; not: all: not: the shares add up to 1
(assert (not (= (+ (+ quotient!0 quotient!1) quotient!2) 1.0)))
(check-sat)
