; a-stake-at-the-price-suffices-at-the-quote
; A stake of equation 36 at the exact price of a resource covers it at the price that stakes count at: rounding that price asks nobody for more.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 36 (sound) a stake covers what is declared; 36 (literal) stake of a worker; 36 (sound) a price for stakes.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |quote| Real)
(declare-const |numerator| Real)
(declare-const |denominator| Real)
(declare-const |ratio| Real)
(declare-const |raw| Real)
(declare-const |stake| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |denominator|) |numerator|) (not (= |denominator| 0.0))))
; quote: the quote is within the price
(assert (<= (* |quote| |denominator|) (* |numerator| 1000000000000000000.0)))
; denominator > 0: denominator is positive
(assert (< 0.0 |denominator|))
; enough: the stake is what equation 36 asks at the exact price
(assert (<= (* |ratio| (* |raw| quotient!0)) (* |stake| 1000000000000000000.0)))
; raw ≥ 0: raw is at least 0
(assert (<= 0.0 |raw|))
; ratio ≥ 0: ratio is at least 0
(assert (<= 0.0 |ratio|))
; not: covered: not: the stake covers it at the quote
(assert (not (<= (* |ratio| (* |raw| |quote|)) (* (* |stake| 1000000000000000000.0) 1000000000000000000.0))))
(check-sat)
