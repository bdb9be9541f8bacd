; burn-leaves-the-locked-shares
; A burn is let through exactly if at least the 1000 locked shares remain.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |shares| Real)
(declare-const |part| Real)
; not: S' ≥ 1000: not: the guard lets through exactly what leaves the locked shares
(assert (not (or (and (and (not (< (- |shares| |part|) 1000.0))) (<= 1000.0 (- |shares| |part|))) (and (not (and (not (< (- |shares| |part|) 1000.0)))) (not (<= 1000.0 (- |shares| |part|)))))))
(check-sat)
