; repair-a-negative-floor-costs-depth
; Its cost: with c < 0 the depth q/(2(π − c)) is strictly below the constant product's q/(2π): each unit of price moves less of the resource.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |π| Real)
(declare-const |c| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* 2.0 (- |π| |c|))) |q|) (not (= (* 2.0 (- |π| |c|)) 0.0))))
(assert (and (= (* quotient!1 (* 2.0 |π|)) |q|) (not (= (* 2.0 |π|) 0.0))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; π > 0: π is positive
(assert (< 0.0 |π|))
; c < 0: the floor is negative
(assert (< |c| 0.0))
; not: less depth: not: the depth is smaller
(assert (not (< quotient!0 quotient!1)))
(check-sat)
