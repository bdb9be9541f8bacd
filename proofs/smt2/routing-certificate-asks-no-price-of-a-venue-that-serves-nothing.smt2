; routing-certificate-asks-no-price-of-a-venue-that-serves-nothing
; A venue that serves nothing of a need takes part in a certificate at every price of its own that is not negative, whatever the need is worth.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) no split costs less than the bound; 22 (sound) a bound on whole credits; 22 (sound) a quantity is the cheapest net of its worth; 22 (sound) a venue's part of the dual; 22 (sound) the last unit costs at most its price; 22 (sound) one more unit costs at least its price; P_w (sound) virtual credits; 22 (sound) cost of a quantity at a venue before rounding.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.q| Real)
(declare-const |1.p| Real)
(declare-const |1.c| Real)
(declare-const |1.beta| Real)
(declare-const |1.shares| Real)
(declare-const |1.rate| Real)
(declare-const |1.most| Real)
(declare-const |1.y| Real)
(declare-const |1.numerator| Real)
(declare-const |denominator| Real)
(declare-const |1.value| Real)
(declare-const |need.price| Real)
(declare-const |bound| Real)
(declare-const |need| Real)
; 1: y is the cheapest: no integer next to y is cheaper net of its worth, at venue 1
(assert (and (<= 0.0 |1.y|) (<= |1.y| |1.most|) (< |1.most| |1.q|) (or (= |1.y| 0.0) (<= (* (+ (* |1.q| (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|))) (* |1.c| (* (- |1.q| |1.y|) (+ (- |1.q| |1.y|) 1.0)))) |denominator|) (* (* |1.numerator| (- 1000000000000000000.0 |1.rate|)) (* (- |1.q| |1.y|) (+ (- |1.q| |1.y|) 1.0))))) (or (= |1.y| |1.most|) (<= (* (* |1.numerator| (- 1000000000000000000.0 |1.rate|)) (* (- |1.q| |1.y|) (- (- |1.q| |1.y|) 1.0))) (* (+ (* |1.q| (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|))) (* |1.c| (* (- |1.q| |1.y|) (- (- |1.q| |1.y|) 1.0)))) |denominator|)))))
; 1: the dual's part: the value is at most the cost of y net of its worth, at venue 1
(assert (<= (* (+ |1.value| (* |1.numerator| |1.y|)) (* (- |1.q| |1.y|) (- 1000000000000000000.0 |1.rate|))) (* (* |1.y| (+ (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|)) (* |1.c| (- |1.q| |1.y|)))) |denominator|)))
; denominator > 0: denominator is positive
(assert (< 0.0 |denominator|))
; need.price ≥ 0: need.price is at least 0
(assert (<= 0.0 |need.price|))
; 1.numerator ≥ 0: 1.numerator is at least 0
(assert (<= 0.0 |1.numerator|))
; the bound: the bound is at most the dual, rounded up
(assert (< (* (- |bound| 1.0) |denominator|) (+ (* |need| |need.price|) |1.value|)))
; not: certified: not: the certificate holds
(assert (not (and (< 0.0 |denominator|) (<= 0.0 |need.price|) (and (<= (* 0.0 |need.price|) |1.numerator|) (and (<= 0.0 |1.y|) (<= |1.y| |1.most|) (< |1.most| |1.q|) (or (= |1.y| 0.0) (<= (* (+ (* |1.q| (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|))) (* |1.c| (* (- |1.q| |1.y|) (+ (- |1.q| |1.y|) 1.0)))) |denominator|) (* (* |1.numerator| (- 1000000000000000000.0 |1.rate|)) (* (- |1.q| |1.y|) (+ (- |1.q| |1.y|) 1.0))))) (or (= |1.y| |1.most|) (<= (* (* |1.numerator| (- 1000000000000000000.0 |1.rate|)) (* (- |1.q| |1.y|) (- (- |1.q| |1.y|) 1.0))) (* (+ (* |1.q| (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|))) (* |1.c| (* (- |1.q| |1.y|) (- (- |1.q| |1.y|) 1.0)))) |denominator|)))) (<= (* (+ |1.value| (* |1.numerator| |1.y|)) (* (- |1.q| |1.y|) (- 1000000000000000000.0 |1.rate|))) (* (* |1.y| (+ (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|)) (* |1.c| (- |1.q| |1.y|)))) |denominator|))) (< (* (- |bound| 1.0) |denominator|) (+ (* |need| |need.price|) |1.value|)))))
(check-sat)
