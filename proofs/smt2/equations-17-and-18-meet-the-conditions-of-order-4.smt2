; equations-17-and-18-meet-the-conditions-of-order-4
; With any number r for ∛2 the coefficients of equations 17 and 18 add up to 1, and the cubes of those of 18 to (2 − r³)/(2 − r)³, which is 0 where r³ = 2: a symmetric step of order 2 composed with them has order 4. The printed algorithm composes other steps.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 18 (literal) outer momentum coefficient; 18 (literal) inner momentum coefficient; 17 (literal) outer position coefficient; 17 (literal) inner position coefficient.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |∛2| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
(declare-const quotient!8 Real)
(declare-const quotient!9 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (- 2.0 |∛2|)) 1.0) (not (= (- 2.0 |∛2|) 0.0))))
(assert (and (= (* quotient!1 (- 2.0 |∛2|)) (- 0.0 |∛2|)) (not (= (- 2.0 |∛2|) 0.0))))
(assert (and (= (* quotient!2 (* 2.0 (- 2.0 |∛2|))) 1.0) (not (= (* 2.0 (- 2.0 |∛2|)) 0.0))))
(assert (and (= (* quotient!3 (* 2.0 (- 2.0 |∛2|))) (- 1.0 |∛2|)) (not (= (* 2.0 (- 2.0 |∛2|)) 0.0))))
(assert (and (= (* quotient!4 (- 2.0 |∛2|)) 1.0) (not (= (- 2.0 |∛2|) 0.0))))
(assert (and (= (* quotient!5 (- 2.0 |∛2|)) 1.0) (not (= (- 2.0 |∛2|) 0.0))))
(assert (and (= (* quotient!6 (- 2.0 |∛2|)) 1.0) (not (= (- 2.0 |∛2|) 0.0))))
(assert (and (= (* quotient!7 (- 2.0 |∛2|)) (- 0.0 |∛2|)) (not (= (- 2.0 |∛2|) 0.0))))
(assert (and (= (* quotient!8 (- 2.0 |∛2|)) (- 0.0 |∛2|)) (not (= (- 2.0 |∛2|) 0.0))))
(assert (and (= (* quotient!9 (- 2.0 |∛2|)) (- 0.0 |∛2|)) (not (= (- 2.0 |∛2|) 0.0))))
; not: conditions of order 4: not: the coefficients meet the conditions of order 4
(assert (not (and (= (+ (* 2.0 quotient!0) quotient!1) 1.0) (= (+ (* 2.0 quotient!2) (* 2.0 quotient!3)) 1.0) (= (* (* (* (+ (* (* (* 2.0 quotient!4) quotient!5) quotient!6) (* (* quotient!7 quotient!8) quotient!9)) (- 2.0 |∛2|)) (- 2.0 |∛2|)) (- 2.0 |∛2|)) (- 2.0 (* (* |∛2| |∛2|) |∛2|))))))
(check-sat)
