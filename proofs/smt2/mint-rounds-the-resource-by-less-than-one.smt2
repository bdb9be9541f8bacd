; mint-rounds-the-resource-by-less-than-one
; The resource that a mint takes differs by less than one unit from the exact portion: the predicate fails one further, whatever the range of the search.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) a deposit covers its shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
; resource is the smallest: the predicate of resource fails one further, or its range ends
(assert (not (and (<= 0.0 (- |resource| 1.0)) (<= (* |q| |part|) (* (- |resource| 1.0) |shares|)))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; not: one further is too far: not: the predicate fails one further
(assert (not (not (<= (* |q| |part|) (* (- |resource| 1.0) |shares|)))))
(check-sat)
