; more-liquidity-mints-no-fewer-shares
; An offer of at least as much of the resource and of the credits mints at least as many shares.
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
(declare-const |more.offeredQ| Real)
(declare-const |more.offeredP| Real)
(declare-const |more.part| Real)
; part: part satisfies the predicate of its choice in sharesOf
(assert (and (<= (* |part| |q|) (* |offeredQ| |shares|)) (<= (* |part| |p|) (* |offeredP| |shares|))))
; part in range: part lies in the range of its choice in sharesOf
(assert (<= 0.0 |part|))
; offeredQ ≤ more: the other offer is at least as large
(assert (<= |offeredQ| |more.offeredQ|))
; offeredP ≤ more: the other offer is at least as large
(assert (<= |offeredP| |more.offeredP|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; more part is the largest: what the smaller offer mints, an integer, is no better more part
(assert (or (not (and (<= 0.0 |part|) (and (<= (* |part| |q|) (* |more.offeredQ| |shares|)) (<= (* |part| |p|) (* |more.offeredP| |shares|))))) (<= |part| |more.part|)))
; not: as many: not: it mints at least as many shares
(assert (not (<= |part| |more.part|)))
(check-sat)
