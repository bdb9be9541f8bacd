; routing-bound-at-one-rate-of-2-venues-is-paid
; Where 2 venues charge the rate of the certificate and the curves charge whole credits, no fewer than the dual asks before the fee, at least the bound is paid: to round up once before the fee and once after it is right.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) no split costs less than the bound; 22 (sound) a bound on whole credits; 22 (sound) a quantity is the cheapest net of its worth; 22 (sound) a venue's part of the dual; 22 (sound) the last unit costs at most its price; 22 (sound) one more unit costs at least its price; P_w (sound) virtual credits; 22 (sound) cost of a quantity at a venue before rounding; 28 (sound) an amount that leaves a net amount.
; Lemmas, each a file of its own: positive-factors-cancel, positive-factors-cancel.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |denominator| Real)
(declare-const |need| Real)
(declare-const |need.price| Real)
(declare-const |1.q| Real)
(declare-const |1.p| Real)
(declare-const |1.c| Real)
(declare-const |1.beta| Real)
(declare-const |1.shares| Real)
(declare-const |1.rate| Real)
(declare-const |1.most| Real)
(declare-const |1.numerator| Real)
(declare-const |1.y| Real)
(declare-const |1.value| Real)
(declare-const |2.q| Real)
(declare-const |2.p| Real)
(declare-const |2.c| Real)
(declare-const |2.beta| Real)
(declare-const |2.shares| Real)
(declare-const |2.rate| Real)
(declare-const |2.most| Real)
(declare-const |2.numerator| Real)
(declare-const |2.y| Real)
(declare-const |2.value| Real)
(declare-const |bound| Real)
(declare-const |rate| Real)
(declare-const |beforeFee| Real)
(declare-const |1.charged| Real)
(declare-const |2.charged| Real)
(declare-const |1.paid| Real)
(declare-const |2.paid| Real)
; certified: the certificate holds
(assert (and (< 0.0 |denominator|) (<= 0.0 |need.price|) (and (<= (* 1.0 |need.price|) |1.numerator|) (and (<= 0.0 |1.y|) (<= |1.y| |1.most|) (< |1.most| |1.q|) (or (= |1.y| 0.0) (<= (* (+ (* |1.q| (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|))) (* |1.c| (* (- |1.q| |1.y|) (+ (- |1.q| |1.y|) 1.0)))) |denominator|) (* (* |1.numerator| (- 1000000000000000000.0 |1.rate|)) (* (- |1.q| |1.y|) (+ (- |1.q| |1.y|) 1.0))))) (or (= |1.y| |1.most|) (<= (* (* |1.numerator| (- 1000000000000000000.0 |1.rate|)) (* (- |1.q| |1.y|) (- (- |1.q| |1.y|) 1.0))) (* (+ (* |1.q| (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|))) (* |1.c| (* (- |1.q| |1.y|) (- (- |1.q| |1.y|) 1.0)))) |denominator|)))) (<= (* (+ |1.value| (* |1.numerator| |1.y|)) (* (- |1.q| |1.y|) (- 1000000000000000000.0 |1.rate|))) (* (* |1.y| (+ (+ (- (* |1.p| 1000000000000000000.0) (* |1.beta| |1.shares|)) (* |1.c| |1.q|)) (* |1.c| (- |1.q| |1.y|)))) |denominator|))) (and (<= (* 1.0 |need.price|) |2.numerator|) (and (<= 0.0 |2.y|) (<= |2.y| |2.most|) (< |2.most| |2.q|) (or (= |2.y| 0.0) (<= (* (+ (* |2.q| (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |2.shares|)) (* |2.c| |2.q|))) (* |2.c| (* (- |2.q| |2.y|) (+ (- |2.q| |2.y|) 1.0)))) |denominator|) (* (* |2.numerator| (- 1000000000000000000.0 |2.rate|)) (* (- |2.q| |2.y|) (+ (- |2.q| |2.y|) 1.0))))) (or (= |2.y| |2.most|) (<= (* (* |2.numerator| (- 1000000000000000000.0 |2.rate|)) (* (- |2.q| |2.y|) (- (- |2.q| |2.y|) 1.0))) (* (+ (* |2.q| (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |2.shares|)) (* |2.c| |2.q|))) (* |2.c| (* (- |2.q| |2.y|) (- (- |2.q| |2.y|) 1.0)))) |denominator|)))) (<= (* (+ |2.value| (* |2.numerator| |2.y|)) (* (- |2.q| |2.y|) (- 1000000000000000000.0 |2.rate|))) (* (* |2.y| (+ (+ (- (* |2.p| 1000000000000000000.0) (* |2.beta| |2.shares|)) (* |2.c| |2.q|)) (* |2.c| (- |2.q| |2.y|)))) |denominator|))) (and (= |1.rate| |rate|) (= |2.rate| |rate|) (< (* (- |beforeFee| 1.0) (* |denominator| 1000000000000000000.0)) (* (+ (* |need| |need.price|) (+ |1.value| |2.value|)) (- 1000000000000000000.0 |rate|))) (< (* (- |bound| 1.0) (- 1000000000000000000.0 |rate|)) (* |beforeFee| 1000000000000000000.0)))))
; charges cover the dual: what the curves charge is at least the dual less the fee
(assert (<= (* (+ (* |need| |need.price|) (+ |1.value| |2.value|)) (- 1000000000000000000.0 |rate|)) (* (* |denominator| 1000000000000000000.0) (+ |1.charged| |2.charged|))))
; charges are whole: what the curves charge is the bound before the fee, or a unit away at least
(assert (or (<= |beforeFee| (+ |1.charged| |2.charged|)) (<= (+ |1.charged| |2.charged|) (- |beforeFee| 1.0))))
; 1: paid: what is paid at venue 1 leaves its charge after the fee
(assert (<= (* |1.charged| 1000000000000000000.0) (* |1.paid| (- 1000000000000000000.0 |1.rate|))))
; 2: paid: what is paid at venue 2 leaves its charge after the fee
(assert (<= (* |2.charged| 1000000000000000000.0) (* |2.paid| (- 1000000000000000000.0 |2.rate|))))
; rate < W: the flat rate is below 1
(assert (< |rate| 1000000000000000000.0))
; by positive-factors-cancel: x·z < y·z and z > 0 give x < y.
(assert (or (not (and (< (* (- |beforeFee| 1.0) (* |denominator| 1000000000000000000.0)) (* (+ |1.charged| |2.charged|) (* |denominator| 1000000000000000000.0))) (< 0.0 (* |denominator| 1000000000000000000.0)))) (< (- |beforeFee| 1.0) (+ |1.charged| |2.charged|))))
; by positive-factors-cancel: x·z < y·z and z > 0 give x < y.
(assert (or (not (and (< (* (- |bound| 1.0) (- 1000000000000000000.0 |rate|)) (* (+ |1.paid| |2.paid|) (- 1000000000000000000.0 |rate|))) (< 0.0 (- 1000000000000000000.0 |rate|)))) (< (- |bound| 1.0) (+ |1.paid| |2.paid|))))
; not: bound − 1 < Σ paid: not: more is paid than one less than the bound: in whole credits at least the bound
(assert (not (< (+ |bound| (- 1.0)) (+ |1.paid| |2.paid|))))
(check-sat)
