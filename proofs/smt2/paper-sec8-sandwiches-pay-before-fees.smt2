; paper-sec8-sandwiches-pay-before-fees
; Fees apart, a sandwich gains on every convex curve, whatever the sizes of the two purchases: it needs no order of trades that matters, only a convex curve.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (sound) gross sandwich profit.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |A| Real)
(declare-const |f| Real)
(declare-const |v| Real)
(declare-const |q| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (- (- |q| |f|) |v|)) |A|) (not (= (- (- |q| |f|) |v|) 0.0))))
(assert (and (= (* quotient!1 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!2 (- |q| |f|)) |A|) (not (= (- |q| |f|) 0.0))))
(assert (and (= (* quotient!3 |q|) |A|) (not (= |q| 0.0))))
; A > 0: A is positive
(assert (and (< 0.0 |A|)))
; f > 0: f is positive
(assert (and (< 0.0 |f|)))
; v > 0: v is positive
(assert (and (< 0.0 |v|)))
; f + v < q: both purchases leave something in the pool
(assert (and (< (+ |f| |v|) |q|)))
; not: gross > 0: not: the attacker gains
(assert (not (and (< 0.0 (+ (- (- quotient!0 quotient!1) quotient!2) quotient!3)))))
(check-sat)
