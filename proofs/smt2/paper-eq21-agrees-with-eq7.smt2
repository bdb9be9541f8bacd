; paper-eq21-agrees-with-eq7
; Equation 21 and equation 7 quote the same prices: πᵢⱼ·πⱼ = πᵢ.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 21 (literal) price of one resource in another; 6 (literal) flow of the credits; 7 (literal) instantaneous price.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |q1| Real)
(declare-const |q2| Real)
(declare-const |p1| Real)
(declare-const |p2| Real)
(declare-const |w1| Real)
(declare-const |w2| Real)
(declare-const |q̄1| Real)
(declare-const |q̄2| Real)
(declare-const |λ| Real)
(declare-const |μ1| Real)
(declare-const |μ2| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
(declare-const quotient!8 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!1 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!2 (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!1)))) (- 0.0 (- (- 0.0 (* |w1| |p1|)) (* (* |λ| |w1|) quotient!0)))) (not (= (- 0.0 (- (- 0.0 (* |w2| |p2|)) (* (* |λ| |w2|) quotient!1))) 0.0))))
(assert (and (= (* quotient!3 |q2|) |p2|) (not (= |q2| 0.0))))
(assert (and (= (* quotient!4 (* |q̄2| |q̄2|)) (- |q2| |q̄2|)) (not (= (* |q̄2| |q̄2|) 0.0))))
(assert (and (= (* quotient!5 |q2|) (* |λ| quotient!4)) (not (= |q2| 0.0))))
(assert (and (= (* quotient!6 |q1|) |p1|) (not (= |q1| 0.0))))
(assert (and (= (* quotient!7 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!8 |q1|) (* |λ| quotient!7)) (not (= |q1| 0.0))))
; q1 > 0: q1 is positive
(assert (< 0.0 |q1|))
; q2 > 0: q2 is positive
(assert (< 0.0 |q2|))
; p1 > 0: p1 is positive
(assert (< 0.0 |p1|))
; p2 > 0: p2 is positive
(assert (< 0.0 |p2|))
; w1 > 0: w1 is positive
(assert (< 0.0 |w1|))
; w2 > 0: w2 is positive
(assert (< 0.0 |w2|))
; q̄1 > 0: q̄1 is positive
(assert (< 0.0 |q̄1|))
; q̄2 > 0: q̄2 is positive
(assert (< 0.0 |q̄2|))
; λ > 0: λ is positive
(assert (< 0.0 |λ|))
; q1 on target: on target, where every price is p/q
(assert (= |q1| |q̄1|))
; q2 on target: on target, where every price is p/q
(assert (= |q2| |q̄2|))
; not: π₁₂·π₂ = π₁: not: the triangle closes
(assert (not (= (* quotient!2 (+ quotient!3 quotient!5)) (+ quotient!6 quotient!8))))
(check-sat)
