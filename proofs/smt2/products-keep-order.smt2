; products-keep-order
; x ≤ y and z ≥ 0 give x·z ≤ y·z.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |x| Real)
(declare-const |y| Real)
(declare-const |z| Real)
; x ≤ y: x is at most y
(assert (<= |x| |y|))
; z ≥ 0: z is at least 0
(assert (<= 0.0 |z|))
; not: x·z ≤ y·z: not: the products are in the same order
(assert (not (<= (* |x| |z|) (* |y| |z|))))
(check-sat)
