; qualities-are-from-0-to-1
; 0 and 1 are qualities, and nothing below or above is.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 24 (sound) a quality is a fraction.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |beyond| Real)
; not: bounds: not: 0 and 1 are qualities, and what lies beyond is none
(assert (not (and (and (<= 0.0 0.0) (<= 0.0 1000000000000000000.0)) (and (<= 0.0 1000000000000000000.0) (<= 1000000000000000000.0 1000000000000000000.0)) (or (not (or (< |beyond| 0.0) (< 1000000000000000000.0 |beyond|))) (not (and (<= 0.0 |beyond|) (<= |beyond| 1000000000000000000.0)))))))
(check-sat)
