; equation-32-pays-all-fees
; Equation 32 pays two holders of all shares exactly all fees.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 32 (literal) fees pro rata.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |one| Real)
(declare-const |other| Real)
(declare-const |shares| Real)
(declare-const |fees| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |shares|) (* |one| |fees|)) (not (= |shares| 0.0))))
(assert (and (= (* quotient!1 |shares|) (* |other| |fees|)) (not (= |shares| 0.0))))
; all shares: the two hold all shares
(assert (= (+ |one| |other|) |shares|))
; not: all fees: not: the payments add up to the fees
(assert (not (= (+ quotient!0 quotient!1) |fees|)))
(check-sat)
