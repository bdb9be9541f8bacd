; equation-22-misses-the-slippage-at-1-venues
; What a purchase costs before rounding is equation 22's objective as printed, at spot prices and with the fees that are charged, and what Algorithm 3 loses at the price before the trade: A·x²/(q²(q − x)) a venue, all of the slippage.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (literal) cost of a route at spot prices; Algorithm 3 (literal) credits lost at the price before the trade; 22 (sound) cost of a quantity at a venue before rounding; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.q| Real)
(declare-const |1.p| Real)
(declare-const |1.c| Real)
(declare-const |1.beta| Real)
(declare-const |1.shares| Real)
(declare-const |1.rate| Real)
(declare-const |1.most| Real)
(declare-const |1.x| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1000000000000000000.0) (* |1.q| (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|)))) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!1 (* (- |1.q| |1.x|) (- 1000000000000000000.0 |1.rate|))) (* |1.x| (+ (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|)) (* |1.c| (- |1.q| |1.x|))))) (not (= (* (- |1.q| |1.x|) (- 1000000000000000000.0 |1.rate|)) 0.0))))
(assert (and (= (* quotient!2 (+ (* |1.q| 1000000000000000000.0) (* 0.0 |1.p|))) (+ (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|)) (* |1.c| |1.q|))) (not (= (+ (* |1.q| 1000000000000000000.0) (* 0.0 |1.p|)) 0.0))))
(assert (and (= (* quotient!3 1000000000000000000.0) (* quotient!1 |1.rate|)) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!4 (* (* |1.q| |1.q|) (- |1.q| |1.x|))) (* quotient!0 (* |1.x| |1.x|))) (not (= (* (* |1.q| |1.q|) (- |1.q| |1.x|)) 0.0))))
; not: slippage: not: what is charged is equation 22's objective and the loss at the price before the trade
(assert (not (= (+ quotient!1 0.0) (+ (+ (* quotient!2 |1.x|) quotient!3) quotient!4))))
(check-sat)
