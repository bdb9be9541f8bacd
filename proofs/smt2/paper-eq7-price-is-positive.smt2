; paper-eq7-price-is-positive
; The price of equation 7 is positive wherever the reserves are.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 7 (literal) instantaneous price.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |q̄1| Real)
(declare-const |λ| Real)
(declare-const |w1| Real)
(declare-const |μ1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q1|) |p1|) (not (= |q1| 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!2 |q1|) (* |λ| quotient!1)) (not (= |q1| 0.0))))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; p1 > 0: p1 is positive
(assert (< 0.0 |p1|))
; q̄1 > 0: q̄1 is positive
(assert (< 0.0 |q̄1|))
; λ > 0: λ is positive
(assert (< 0.0 |λ|))
; not: π > 0: not: the price is positive
(assert (not (< 0.0 (+ quotient!0 quotient!2))))
(check-sat)
