; equation-7-is-the-ratio-of-the-flows
; The price of equation 7 is the ratio of the flows of credits and reserve: π·dq/dt = −dp/dt.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 7 (literal) instantaneous price; 5 (literal) flow of the reserve; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q1|) |p1|) (not (= |q1| 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!2 |q1|) (* |λ| quotient!1)) (not (= |q1| 0.0))))
(assert (and (= (* quotient!3 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
; not: π·q̇ = −ṗ: not: the price is the ratio of the flows
(assert (not (and (= (* (+ quotient!0 quotient!2) (* |w1| |q1|)) (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!3)))))))
(check-sat)
