; routing-no-split-over-2-venues-costs-less-than-the-bound
; No split of a need over 2 venues costs less than the bound of its certificate, each part of which is at most what is paid there: weak duality.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) a bound on whole credits.
; Lemmas, each a file of its own: products-keep-order, products-keep-order, products-keep-order, positive-factors-cancel.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |bound| Real)
(declare-const |need| Real)
(declare-const |need.price| Real)
(declare-const |1.value| Real)
(declare-const |2.value| Real)
(declare-const |denominator| Real)
(declare-const |1.numerator| Real)
(declare-const |2.numerator| Real)
(declare-const |1.x| Real)
(declare-const |1.paid| Real)
(declare-const |2.x| Real)
(declare-const |2.paid| Real)
; the bound: the bound is at most the dual, rounded up
(assert (< (* (- |bound| 1.0) |denominator|) (+ (+ (* |need| |need.price|) |1.value|) |2.value|)))
; prices fit: the prices are those of a dual
(assert (and (< 0.0 |denominator|) (<= 0.0 |need.price|) (<= |need.price| |1.numerator|) (<= |need.price| |2.numerator|)))
; 1: value ≤ D·paid − N·x: the value is at most what is paid for any quantity net of its worth, at venue 1
(assert (<= (+ (+ |1.value| (* |1.x| |1.numerator|)) 0.0) (* |1.paid| |denominator|)))
; 1.x ≥ 0: 1.x is at least 0
(assert (<= 0.0 |1.x|))
; 2: value ≤ D·paid − N·x: the value is at most what is paid for any quantity net of its worth, at venue 2
(assert (<= (+ (+ |2.value| (* |2.x| |2.numerator|)) 0.0) (* |2.paid| |denominator|)))
; 2.x ≥ 0: 2.x is at least 0
(assert (<= 0.0 |2.x|))
; need served: the quantities serve the need
(assert (<= |need| (+ |1.x| |2.x|)))
; by products-keep-order: x ≤ y and z ≥ 0 give x·z ≤ y·z.
(assert (or (not (and (<= |need.price| |1.numerator|) (<= 0.0 |1.x|))) (<= (* |need.price| |1.x|) (* |1.numerator| |1.x|))))
; by products-keep-order: x ≤ y and z ≥ 0 give x·z ≤ y·z.
(assert (or (not (and (<= |need.price| |2.numerator|) (<= 0.0 |2.x|))) (<= (* |need.price| |2.x|) (* |2.numerator| |2.x|))))
; by products-keep-order: x ≤ y and z ≥ 0 give x·z ≤ y·z.
(assert (or (not (and (<= |need| (+ |1.x| |2.x|)) (<= 0.0 |need.price|))) (<= (* |need| |need.price|) (* (+ |1.x| |2.x|) |need.price|))))
; by positive-factors-cancel: x·z < y·z and z > 0 give x < y.
(assert (or (not (and (< (* (- |bound| 1.0) |denominator|) (* (+ |1.paid| |2.paid|) |denominator|)) (< 0.0 |denominator|))) (< (- |bound| 1.0) (+ |1.paid| |2.paid|))))
; not: bound − 1 < Σ paid: not: every split costs more than one less than the bound: in whole credits at least the bound
(assert (not (< (+ |bound| (- 1.0)) (+ |1.paid| |2.paid|))))
(check-sat)
