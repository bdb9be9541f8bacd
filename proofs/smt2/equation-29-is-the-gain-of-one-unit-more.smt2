; equation-29-is-the-gain-of-one-unit-more
; What equation 29 prints is, its two fees apart, the slope of the gross profit in the front run: what more of it adds lies between the printed value at the smaller and at the larger front run, times what is added. It is the gain of one unit more, not the profit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (literal) sandwich profit; 29 (sound) gross sandwich profit; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |A| Real)
(declare-const |v| Real)
(declare-const |f| Real)
(declare-const |more| Real)
(declare-const |q| Real)
(declare-const |c| Real)
(declare-const |fee| Real)
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
(declare-const quotient!14 Real)
(declare-const quotient!15 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (- (- |q| |more|) |v|)) |A|) (not (= (- (- |q| |more|) |v|) 0.0))))
(assert (and (= (* quotient!1 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!2 (- |q| |more|)) |A|) (not (= (- |q| |more|) 0.0))))
(assert (and (= (* quotient!3 |q|) |A|) (not (= |q| 0.0))))
(assert (and (= (* quotient!4 (- (- |q| |f|) |v|)) |A|) (not (= (- (- |q| |f|) |v|) 0.0))))
(assert (and (= (* quotient!5 (- |q| |v|)) |A|) (not (= (- |q| |v|) 0.0))))
(assert (and (= (* quotient!6 (- |q| |f|)) |A|) (not (= (- |q| |f|) 0.0))))
(assert (and (= (* quotient!7 |q|) |A|) (not (= |q| 0.0))))
(assert (and (= (* quotient!8 (- (- |q| |f|) |v|)) |A|) (not (= (- (- |q| |f|) |v|) 0.0))))
(assert (and (= (* quotient!9 (+ (* (- (- |q| |f|) |v|) 1000000000000000000.0) (* 0.0 quotient!8))) (+ (+ (- (* quotient!8 1000000000000000000.0) (* 0.0 0.0)) (* 0.0 (- (- |q| |f|) |v|))) (* 0.0 (- (- |q| |f|) |v|)))) (not (= (+ (* (- (- |q| |f|) |v|) 1000000000000000000.0) (* 0.0 quotient!8)) 0.0))))
(assert (and (= (* quotient!10 (- |q| |f|)) |A|) (not (= (- |q| |f|) 0.0))))
(assert (and (= (* quotient!11 (+ (* (- |q| |f|) 1000000000000000000.0) (* 0.0 quotient!10))) (+ (+ (- (* quotient!10 1000000000000000000.0) (* 0.0 0.0)) (* 0.0 (- |q| |f|))) (* 0.0 (- |q| |f|)))) (not (= (+ (* (- |q| |f|) 1000000000000000000.0) (* 0.0 quotient!10)) 0.0))))
(assert (and (= (* quotient!12 (- (- |q| |more|) |v|)) |A|) (not (= (- (- |q| |more|) |v|) 0.0))))
(assert (and (= (* quotient!13 (+ (* (- (- |q| |more|) |v|) 1000000000000000000.0) (* 0.0 quotient!12))) (+ (+ (- (* quotient!12 1000000000000000000.0) (* 0.0 0.0)) (* 0.0 (- (- |q| |more|) |v|))) (* 0.0 (- (- |q| |more|) |v|)))) (not (= (+ (* (- (- |q| |more|) |v|) 1000000000000000000.0) (* 0.0 quotient!12)) 0.0))))
(assert (and (= (* quotient!14 (- |q| |more|)) |A|) (not (= (- |q| |more|) 0.0))))
(assert (and (= (* quotient!15 (+ (* (- |q| |more|) 1000000000000000000.0) (* 0.0 quotient!14))) (+ (+ (- (* quotient!14 1000000000000000000.0) (* 0.0 0.0)) (* 0.0 (- |q| |more|))) (* 0.0 (- |q| |more|)))) (not (= (+ (* (- |q| |more|) 1000000000000000000.0) (* 0.0 quotient!14)) 0.0))))
; A > 0: A is positive
(assert (< 0.0 |A|))
; v > 0: v is positive
(assert (< 0.0 |v|))
; f < more: the other front run is larger
(assert (< |f| |more|))
; more + v < q: some is left after both
(assert (< (+ |more| |v|) |q|))
; not: slopes: not: the growth lies between the printed profits at both ends, times what is added
(assert (not (and (<= (+ (* (- |more| |f|) (+ (- (- quotient!9 quotient!11) (* 2.0 |fee|)) (* 2.0 |fee|))) 0.0) (- (+ (- (- quotient!0 quotient!1) quotient!2) quotient!3) (+ (- (- quotient!4 quotient!5) quotient!6) quotient!7))) (<= (- (+ (- (- quotient!0 quotient!1) quotient!2) quotient!3) (+ (- (- quotient!4 quotient!5) quotient!6) quotient!7)) (* (- |more| |f|) (+ (- (- quotient!13 quotient!15) (* 2.0 |fee|)) (* 2.0 |fee|)))))))
(check-sat)
