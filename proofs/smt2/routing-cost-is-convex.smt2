; routing-cost-is-convex
; What a quantity costs at a venue, fee included, is convex in the quantity, so that a split over venues has no minima but the best: the routing problem is convex, in each venue by itself and so in their sum.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) cost of a quantity at a venue before rounding; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |rate| Real)
(declare-const |most| Real)
(declare-const |x| Real)
(declare-const |y| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 2.0) (+ |x| |y|)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!1 (* (- |q| quotient!0) (- 1000000000000000000.0 |rate|))) (* quotient!0 (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| quotient!0))))) (not (= (* (- |q| quotient!0) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!2 (* (- |q| |x|) (- 1000000000000000000.0 |rate|))) (* |x| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |x|))))) (not (= (* (- |q| |x|) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!3 (* (- |q| |y|) (- 1000000000000000000.0 |rate|))) (* |y| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |y|))))) (not (= (* (- |q| |y|) (- 1000000000000000000.0 |rate|)) 0.0))))
(assert (and (= (* quotient!4 2.0) (+ quotient!2 quotient!3)) (not (= 2.0 0.0))))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; rate < W: the flat rate is below 1
(assert (< |rate| 1000000000000000000.0))
; x < q: some is left
(assert (< |x| |q|))
; y < q: some is left at the other
(assert (< |y| |q|))
; not: convex: not: the cost at the middle is at most the middle of the costs
(assert (not (<= quotient!1 quotient!4)))
(check-sat)
