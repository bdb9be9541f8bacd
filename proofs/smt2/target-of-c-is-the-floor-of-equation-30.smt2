; target-of-c-is-the-floor-of-equation-30
; With c₀ = λ₀/(2·q̄²) what is within the target of c is what is at most λ(t)/(2·q̄²) for the λ(t) of equation 30: the target is the printed rule, rounded down.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) target of the price floor; 30 (literal) curvature.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |λ₀| Real)
(declare-const |q̄| Real)
(declare-const |target| Real)
(declare-const |volatilityWeight| Real)
(declare-const |volatility| Real)
(declare-const |utilizationWeight| Real)
(declare-const |utilization| Real)
(declare-const |base| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1000000000000000000.0) |volatilityWeight|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!1 1000000000000000000.0) |volatility|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!2 1000000000000000000.0) |utilizationWeight|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!3 1000000000000000000.0) |utilization|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!4 (* 2.0 (* |q̄| |q̄|))) |λ₀|) (not (= (* 2.0 (* |q̄| |q̄|)) 0.0))))
(assert (and (= (* quotient!5 (* 2.0 (* |q̄| |q̄|))) (* |λ₀| (+ (+ 1.0 (* quotient!0 quotient!1)) (* quotient!2 quotient!3)))) (not (= (* 2.0 (* |q̄| |q̄|)) 0.0))))
; not: equation 30: not: the target is at most the floor of equation 30's λ
(assert (not (or (and (<= (* |target| 1000000000000000000000000000000000000.0) (* quotient!4 (+ (+ 1000000000000000000000000000000000000.0 (* |volatilityWeight| |volatility|)) (* |utilizationWeight| |utilization|)))) (<= (+ |target| 0.0) quotient!5)) (and (not (<= (* |target| 1000000000000000000000000000000000000.0) (* quotient!4 (+ (+ 1000000000000000000000000000000000000.0 (* |volatilityWeight| |volatility|)) (* |utilizationWeight| |utilization|))))) (not (<= (+ |target| 0.0) quotient!5))))))
(check-sat)
