; mint-takes-no-more-credits-than-offered
; What an offer mints takes at most the credits that was offered.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) shares within a deposit; 31 (sound) a deposit covers its shares.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |part| Real)
(declare-const |offeredQ| Real)
(declare-const |offeredP| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |shares| Real)
(declare-const |credits| Real)
; part: part satisfies the predicate of its choice in sharesOf
(assert (and (<= (* |part| |q|) (* |offeredQ| |shares|)) (<= (* |part| |p|) (* |offeredP| |shares|))))
; offeredP ≥ 0: offeredP is at least 0
(assert (<= 0.0 |offeredP|))
; credits is the smallest: what was offered, an integer, is no better credits
(assert (or (not (and (<= 0.0 |offeredP|) (<= (* |p| |part|) (* |offeredP| |shares|)))) (<= |credits| |offeredP|)))
; not: taken ≤ offered: not: the mint takes at most what was offered
(assert (not (<= |credits| |offeredP|)))
(check-sat)
