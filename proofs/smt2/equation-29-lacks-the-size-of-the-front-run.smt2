; equation-29-lacks-the-size-of-the-front-run
; Equation 29 as printed, at the average prices of the two legs and times the front run, is what the back run brings less what the front run costs and two fees on each unit: what is printed lacks the size, and takes prices at the margin for averages.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (literal) sandwich profit; 29 (sound) cost of the front run; 29 (sound) proceeds of the back run.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |f| Real)
(declare-const |fee| Real)
(declare-const |q| Real)
(declare-const |A| Real)
(declare-const |c| Real)
(declare-const |v| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!1 |f|) (+ quotient!0 (* |c| |f|))) (not (= |f| 0.0))))
(assert (and (= (* quotient!2 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
(assert (and (= (* quotient!3 |f|) (+ quotient!2 (* |c| |f|))) (not (= |f| 0.0))))
(assert (and (= (* quotient!4 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!5 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
; not: gross less two fees: not: it is the gross profit less two fees on each unit
(assert (not (= (+ (* |f| (- (- quotient!1 quotient!3) (* 2.0 |fee|))) 0.0) (- (- (+ quotient!4 (* |c| |f|)) (+ quotient!5 (* |c| |f|))) (* (* 2.0 |fee|) |f|)))))
(check-sat)
