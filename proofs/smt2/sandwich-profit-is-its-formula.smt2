; sandwich-profit-is-its-formula
; The gross profit of a sandwich is A·(1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q): what the back run brings less what the front run cost, free of the floor.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (sound) gross sandwich profit; 29 (sound) proceeds of the back run; 29 (sound) cost of the front run.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |A| Real)
(declare-const |c| Real)
(declare-const |f| Real)
(declare-const |v| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (- (- |q| |f|) |v|)) |A|) (not (= (- (- |q| |f|) |v|) 0.0))))
(assert (and (= (* quotient!1 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!2 (- |q| |f|)) |A|) (not (= (- |q| |f|) 0.0))))
(assert (and (= (* quotient!3 |q|) |A|) (not (= |q| 0.0))))
(assert (and (= (* quotient!4 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!5 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
; not: gross profit: not: it is what the sale brings less what the purchase cost
(assert (not (= (+ (+ (- (- quotient!0 quotient!1) quotient!2) quotient!3) 0.0) (- (+ quotient!4 (* |c| |f|)) (+ quotient!5 (* |c| |f|))))))
(check-sat)
