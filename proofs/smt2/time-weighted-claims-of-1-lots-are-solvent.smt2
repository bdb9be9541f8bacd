; time-weighted-claims-of-1-lots-are-solvent
; Where what 1 lots are entitled to by shares and their age is covered, all of them can claim at once: paid, carried and claimable are at most what was collected.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) paid out and carried within collected; 33 (sound) a claim within its entitlement; 33 (sound) entitlement by holding time.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.held| Real)
(declare-const |1.since| Real)
(declare-const |timed| Real)
(declare-const |1.timedSeen| Real)
(declare-const |growth| Real)
(declare-const |1.growthSeen| Real)
(declare-const |collected| Real)
(declare-const |paid| Real)
(declare-const |carry| Real)
(declare-const |1.claim| Real)
; covered: what all lots are entitled to is at most what was collected and neither paid nor carried
(assert (<= (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|)))) (* (- |collected| (+ |paid| |carry|)) 1000000000000000000.0)))
; lot 1 claim: lot 1 claim satisfies the predicate of its choice in claim
(assert (<= (* |1.claim| 1000000000000000000.0) (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|))))))
; not: solvent: not: paid, carried and claimable are at most what was collected
(assert (not (<= (+ (+ (+ |paid| 0.0) |carry|) |1.claim|) |collected|)))
(check-sat)
