; an-offer-suffices-for-fewer-shares
; An offer that suffices for some shares suffices for fewer: so that of several resources the one that suffices for the fewest decides, and no resource is taken beyond its offer.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) shares within a deposit.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |part| Real)
(declare-const |offeredQ| Real)
(declare-const |offeredP| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |shares| Real)
(declare-const |fewer.part| Real)
; part: part satisfies the predicate of its choice in sharesOf
(assert (and (<= (* |part| |q|) (* |offeredQ| |shares|)) (<= (* |part| |p|) (* |offeredP| |shares|))))
; fewer: not more shares
(assert (<= |fewer.part| |part|))
; q > 0: q is positive
(assert (< 0.0 |q|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; not: part: not: part satisfies the predicate of its choice in sharesOf
(assert (not (and (<= (* |fewer.part| |q|) (* |offeredQ| |shares|)) (<= (* |fewer.part| |p|) (* |offeredP| |shares|)))))
(check-sat)
