; sandwich-pays-where-its-gross-profit-outweighs-both-fees
; After the flat rate g on both legs (1 − g) of the net profit is (1 − g)² of the gross profit less 1 − (1 − g)² of the cost of the front run: a sandwich gains exactly where the first outweighs the second.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (sound) net sandwich profit; 29 (sound) gross sandwich profit; 29 (sound) cost of the front run; 29 (sound) proceeds of the back run.
; Lemmas, each a file of its own: sandwich-profit-is-its-formula.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |A| Real)
(declare-const |c| Real)
(declare-const |f| Real)
(declare-const |v| Real)
(declare-const |g| Real)
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
(declare-const quotient!10 Real)
(declare-const quotient!11 Real)
(declare-const quotient!12 Real)
(declare-const quotient!13 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (- (- |q| |f|) |v|)) |A|) (not (= (- (- |q| |f|) |v|) 0.0))))
(assert (and (= (* quotient!1 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!2 (- |q| |f|)) |A|) (not (= (- |q| |f|) 0.0))))
(assert (and (= (* quotient!3 |q|) |A|) (not (= |q| 0.0))))
(assert (and (= (* quotient!4 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!5 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
(assert (and (= (* quotient!6 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!7 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
(assert (and (= (* quotient!8 (- 1.0 |g|)) (+ quotient!7 (* |c| |f|))) (not (= (- 1.0 |g|) 0.0))))
(assert (and (= (* quotient!9 (- (- |q| |f|) |v|)) |A|) (not (= (- (- |q| |f|) |v|) 0.0))))
(assert (and (= (* quotient!10 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!11 (- |q| |f|)) |A|) (not (= (- |q| |f|) 0.0))))
(assert (and (= (* quotient!12 |q|) |A|) (not (= |q| 0.0))))
(assert (and (= (* quotient!13 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
; by sandwich-profit-is-its-formula: The gross profit of a sandwich is A·(1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q): what the back run brings less what the front run cost, free of the floor.
(assert (or (not true) (= (+ (+ (- (- quotient!0 quotient!1) quotient!2) quotient!3) 0.0) (- (+ quotient!4 (* |c| |f|)) (+ quotient!5 (* |c| |f|))))))
; not: gross less fees: not: (1 − g) of the net profit is (1 − g)² of the gross profit less the rest of the cost
(assert (not (= (* (- (* (- 1.0 |g|) (+ quotient!6 (* |c| |f|))) quotient!8) (- 1.0 |g|)) (+ (- (* (+ (- (- quotient!9 quotient!10) quotient!11) quotient!12) (* (- 1.0 |g|) (- 1.0 |g|))) (* (+ quotient!13 (* |c| |f|)) (- 1.0 (* (- 1.0 |g|) (- 1.0 |g|))))) 0.0))))
(check-sat)
