; repair-a-negative-floor-lowers-divergence-loss
; With λ < 0, a floor c < 0, the divergence loss q₀(√(π₁ − c) − √(π₀ − c))² is strictly below that of the constant product, for every move of a positive price: what section 7 promises for λ > 0.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |c| Real)
(declare-const |s| Real)
(declare-const |later.s| Real)
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
(assert (and (= (* quotient!0 |later.s|) |c|) (not (= |later.s| 0.0))))
(assert (and (= (* quotient!1 2.0) (- |later.s| quotient!0)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!2 |s|) |c|) (not (= |s| 0.0))))
(assert (and (= (* quotient!3 2.0) (- |s| quotient!2)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!4 |later.s|) |c|) (not (= |later.s| 0.0))))
(assert (and (= (* quotient!5 2.0) (- |later.s| quotient!4)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!6 |s|) |c|) (not (= |s| 0.0))))
(assert (and (= (* quotient!7 2.0) (- |s| quotient!6)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!8 |later.s|) |c|) (not (= |later.s| 0.0))))
(assert (and (= (* quotient!9 2.0) (+ |later.s| quotient!8)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!10 |s|) |c|) (not (= |s| 0.0))))
(assert (and (= (* quotient!11 2.0) (+ |s| quotient!10)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!12 |later.s|) |c|) (not (= |later.s| 0.0))))
(assert (and (= (* quotient!13 2.0) (+ |later.s| quotient!12)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!14 |s|) |c|) (not (= |s| 0.0))))
(assert (and (= (* quotient!15 2.0) (+ |s| quotient!14)) (not (= 2.0 0.0))))
; c < 0: the floor is negative
(assert (< |c| 0.0))
; s > 0: s is positive
(assert (< 0.0 |s|))
; later.s > 0: later.s is positive
(assert (< 0.0 |later.s|))
; the price moves: the two prices differ
(assert (not (= |s| |later.s|)))
; not: loss < loss of the product: not: the loss is strictly smaller
(assert (not (< (* (- quotient!1 quotient!3) (- quotient!5 quotient!7)) (* (- quotient!9 quotient!11) (- quotient!13 quotient!15)))))
(check-sat)
