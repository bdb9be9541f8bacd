; burn-rounds-the-credits-by-less-than-one
; The credits that a burn pays differs by less than one unit from the exact portion: the predicate fails one further, whatever the range of the search.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) a withdrawal within its shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |p| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
; credits is the largest: the predicate of credits fails one further, or its range ends
(assert (not (and (and (<= 0.0 (+ |credits| 1.0)) (<= (+ |credits| 1.0) |p|)) (<= (* (+ |credits| 1.0) |shares|) (* |p| |part|)))))
; credits in range: credits lies in the range of its choice in burn
(assert (and (<= 0.0 |credits|) (<= |credits| |p|)))
; not InsufficientShares: burn does not refuse with InsufficientShares
(assert (and (not (< (- |shares| |part|) 1000.0))))
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; not: one further is too far: not: the predicate fails one further
(assert (not (not (<= (* (+ |credits| 1.0) |shares|) (* |p| |part|)))))
(check-sat)
