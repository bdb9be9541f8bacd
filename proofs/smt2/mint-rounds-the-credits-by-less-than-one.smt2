; mint-rounds-the-credits-by-less-than-one
; The credits that a mint takes differs by less than one unit from the exact portion: the predicate fails one further, whatever the range of the search.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) a deposit covers its shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |p| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
; credits is the smallest: the predicate of credits fails one further, or its range ends
(assert (not (and (<= 0.0 (- |credits| 1.0)) (<= (* |p| |part|) (* (- |credits| 1.0) |shares|)))))
; p > 0: p is positive
(assert (< 0.0 |p|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; not: one further is too far: not: the predicate fails one further
(assert (not (not (<= (* |p| |part|) (* (- |credits| 1.0) |shares|)))))
(check-sat)
