; burn-leaves-the-locked-shares
; After a burn at least the 1000 locked shares remain.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |shares| Real)
(declare-const |part| Real)
; not InsufficientShares: burn does not refuse with InsufficientShares
(assert (and (not (< (- |shares| |part|) 1000.0))))
; not: S' ≥ 1000: not: the locked shares remain
(assert (not (<= 1000.0 (- |shares| |part|))))
(check-sat)
