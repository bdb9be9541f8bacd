; a-price-for-stakes-is-the-price-view-rounded-the-other-way
; Every number is within the price or covers it, and both only where it is the price exactly: the price that stakes count at is the price view, but rounded down.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 36 (sound) a price for stakes; 7 (sound) a quote covers the price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |quote| Real)
(declare-const |numerator| Real)
(declare-const |denominator| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |denominator|) |numerator|) (not (= |denominator| 0.0))))
; not: within, or covered: not: a number is within the price or covers it, both where it is the price
(assert (not (and (or (<= (* |quote| |denominator|) (* |numerator| 1000000000000000000.0)) (<= (* |numerator| 1000000000000000000.0) (* |quote| |denominator|))) (or (and (and (<= (* |quote| |denominator|) (* |numerator| 1000000000000000000.0)) (<= (* |numerator| 1000000000000000000.0) (* |quote| |denominator|))) (= (+ |quote| 0.0) (* quotient!0 1000000000000000000.0))) (and (not (and (<= (* |quote| |denominator|) (* |numerator| 1000000000000000000.0)) (<= (* |numerator| 1000000000000000000.0) (* |quote| |denominator|)))) (not (= (+ |quote| 0.0) (* quotient!0 1000000000000000000.0))))))))
(check-sat)
