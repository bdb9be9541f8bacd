; sandwich-nets-at-most-the-formula
; An attacker who pays what leaves the cost of the front run after the fee, and gets the proceeds of the back run less the fee, both fees rounded up, gains at most the net profit at the flat rate.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (sound) net sandwich profit; 29 (sound) cost of the front run; 29 (sound) proceeds of the back run; 28 (sound) an amount that leaves a net amount; 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |total| Real)
(declare-const |q| Real)
(declare-const |A| Real)
(declare-const |c| Real)
(declare-const |f| Real)
(declare-const |v| Real)
(declare-const |rate| Real)
(declare-const |fee| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
(assert (and (= (* quotient!1 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!2 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!3 1000000000000000000.0) |rate|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!4 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!5 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
(assert (and (= (* quotient!6 (- 1.0 quotient!3)) (+ quotient!5 (* |c| |f|))) (not (= (- 1.0 quotient!3) 0.0))))
; paid: the payment leaves the cost after the fee
(assert (<= (* (+ quotient!0 (* |c| |f|)) 1000000000000000000.0) (* |total| (- 1000000000000000000.0 |rate|))))
; fee: the fee covers its rate of the proceeds
(assert (<= (* (+ quotient!1 (* |c| |f|)) |rate|) (* |fee| 1000000000000000000.0)))
; rate < W: the flat rate is below 1
(assert (< |rate| 1000000000000000000.0))
; not: profit ≤ net: not: what the attacker gets less what it pays is at most the net profit
(assert (not (<= (+ (- (- (+ quotient!2 (* |c| |f|)) |fee|) |total|) 0.0) (- (* (- 1.0 quotient!3) (+ quotient!4 (* |c| |f|))) quotient!6))))
(check-sat)
