; paper-alg3-loses-its-formula
; A net buy of Δ at the price before it leaves the pool A·Δ²/(q²(q − Δ)) credits below its curve, exactly.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (literal) batch at the price before the trade; 7 (literal) instantaneous price; Algorithm 3 (literal) credits lost at the price before the trade.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const |bought| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |q1|) |p1|) (not (= |q1| 0.0))))
(assert (and (= (* quotient!1 (* |q̄1| |q̄1|)) (- |q1| |q̄1|)) (not (= (* |q̄1| |q̄1|) 0.0))))
(assert (and (= (* quotient!2 |q1|) (* 0.0 quotient!1)) (not (= |q1| 0.0))))
(assert (and (= (* quotient!3 (- |q1| |bought|)) (* |q1| |p1|)) (not (= (- |q1| |bought|) 0.0))))
(assert (and (= (* quotient!4 (* (* |q1| |q1|) (- |q1| |bought|))) (* (* |q1| |p1|) (* |bought| |bought|))) (not (= (* (* |q1| |q1|) (- |q1| |bought|)) 0.0))))
; not: the loss: not: the credits are below the curve by the formula
(assert (not (= (- quotient!3 (+ |p1| (* (+ quotient!0 quotient!2) |bought|))) quotient!4)))
(check-sat)
