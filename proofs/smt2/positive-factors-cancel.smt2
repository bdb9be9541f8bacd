; positive-factors-cancel
; x·z < y·z and z > 0 give x < y.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |x| Real)
(declare-const |z| Real)
(declare-const |y| Real)
; x·z < y·z: the products are in this order
(assert (< (* |x| |z|) (* |y| |z|)))
; z > 0: z is positive
(assert (< 0.0 |z|))
; not: x < y: not: so are the factors
(assert (not (< |x| |y|)))
(check-sat)
