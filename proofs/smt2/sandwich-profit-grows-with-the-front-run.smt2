; sandwich-profit-grows-with-the-front-run
; The gross profit of a sandwich grows with the front run, so that only a limit or a batch stops large ones.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (sound) gross sandwich profit.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |A| Real)
(declare-const |v| Real)
(declare-const |f| Real)
(declare-const |more| Real)
(declare-const |q| Real)
(declare-const |c| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (- (- |q| |f|) |v|)) |A|) (not (= (- (- |q| |f|) |v|) 0.0))))
(assert (and (= (* quotient!1 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!2 (- |q| |f|)) |A|) (not (= (- |q| |f|) 0.0))))
(assert (and (= (* quotient!3 |q|) |A|) (not (= |q| 0.0))))
(assert (and (= (* quotient!4 (- (- |q| |more|) |v|)) |A|) (not (= (- (- |q| |more|) |v|) 0.0))))
(assert (and (= (* quotient!5 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!6 (- |q| |more|)) |A|) (not (= (- |q| |more|) 0.0))))
(assert (and (= (* quotient!7 |q|) |A|) (not (= |q| 0.0))))
; A > 0: A is positive
(assert (< 0.0 |A|))
; v > 0: v is positive
(assert (< 0.0 |v|))
; f < more: the other front run is larger
(assert (< |f| |more|))
; more + v < q: some is left after both
(assert (< (+ |more| |v|) |q|))
; not: it grows: not: the profit is larger
(assert (not (< (+ (- (- quotient!0 quotient!1) quotient!2) quotient!3) (+ (- (- quotient!4 quotient!5) quotient!6) quotient!7))))
(check-sat)
