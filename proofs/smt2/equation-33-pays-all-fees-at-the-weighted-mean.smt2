; equation-33-pays-all-fees-at-the-weighted-mean
; Equation 33 pays two holders exactly all fees if τ̄ is the share-weighted mean of their ages.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (literal) fees by holding time.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |shares| Real)
(declare-const |mean| Real)
(declare-const |one| Real)
(declare-const |one.age| Real)
(declare-const |other| Real)
(declare-const |other.age| Real)
(declare-const |fees| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* |shares| |mean|)) (* (* |one| |one.age|) |fees|)) (not (= (* |shares| |mean|) 0.0))))
(assert (and (= (* quotient!1 (* |shares| |mean|)) (* (* |other| |other.age|) |fees|)) (not (= (* |shares| |mean|) 0.0))))
; the weighted mean: S·τ̄ = Σ s·τ
(assert (= (* |shares| |mean|) (+ (* |one| |one.age|) (* |other| |other.age|))))
; not: all fees: not: the payments add up to the fees
(assert (not (= (+ quotient!0 quotient!1) |fees|)))
(check-sat)
