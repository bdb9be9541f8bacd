; equation-41-divides-the-error-by-16
; What equation 41 allows over half the step is a sixteenth of what it allows over the whole.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 41 (literal) energy error of Ruth's integrator.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |E| Real)
(declare-const |C| Real)
(declare-const |h| Real)
; not: of half the step: not: the bound at 2h is that at h of a part of the error
(assert (not (or (and (and (<= (* 16.0 |E|) (* |C| (* (* (* 2.0 |h|) (* 2.0 |h|)) (* (* 2.0 |h|) (* 2.0 |h|))))) (<= (- 0.0 (* |C| (* (* (* 2.0 |h|) (* 2.0 |h|)) (* (* 2.0 |h|) (* 2.0 |h|))))) (* 16.0 |E|))) (and (<= |E| (* |C| (* (* |h| |h|) (* |h| |h|)))) (<= (- 0.0 (* |C| (* (* |h| |h|) (* |h| |h|)))) |E|))) (and (not (and (<= (* 16.0 |E|) (* |C| (* (* (* 2.0 |h|) (* 2.0 |h|)) (* (* 2.0 |h|) (* 2.0 |h|))))) (<= (- 0.0 (* |C| (* (* (* 2.0 |h|) (* 2.0 |h|)) (* (* 2.0 |h|) (* 2.0 |h|))))) (* 16.0 |E|)))) (not (and (<= |E| (* |C| (* (* |h| |h|) (* |h| |h|)))) (<= (- 0.0 (* |C| (* (* |h| |h|) (* |h| |h|)))) |E|)))))))
(check-sat)
