; time-weighted-claims-of-4-lots-are-solvent
; Where what 4 lots are entitled to by shares and their age is covered, all of them can claim at once: paid, carried and claimable are at most what was collected.
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
(declare-const |2.held| Real)
(declare-const |2.since| Real)
(declare-const |2.timedSeen| Real)
(declare-const |2.growthSeen| Real)
(declare-const |3.held| Real)
(declare-const |3.since| Real)
(declare-const |3.timedSeen| Real)
(declare-const |3.growthSeen| Real)
(declare-const |4.held| Real)
(declare-const |4.since| Real)
(declare-const |4.timedSeen| Real)
(declare-const |4.growthSeen| Real)
(declare-const |collected| Real)
(declare-const |paid| Real)
(declare-const |carry| Real)
(declare-const |1.claim| Real)
(declare-const |2.claim| Real)
(declare-const |3.claim| Real)
(declare-const |4.claim| Real)
; covered: what all lots are entitled to is at most what was collected and neither paid nor carried
(assert (<= (+ (+ (+ (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|)))) (* |2.held| (- (- |timed| |2.timedSeen|) (* |2.since| (- |growth| |2.growthSeen|))))) (* |3.held| (- (- |timed| |3.timedSeen|) (* |3.since| (- |growth| |3.growthSeen|))))) (* |4.held| (- (- |timed| |4.timedSeen|) (* |4.since| (- |growth| |4.growthSeen|))))) (* (- |collected| (+ |paid| |carry|)) 1000000000000000000.0)))
; lot 1 claim: lot 1 claim satisfies the predicate of its choice in claim
(assert (<= (* |1.claim| 1000000000000000000.0) (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|))))))
; lot 2 claim: lot 2 claim satisfies the predicate of its choice in claim
(assert (<= (* |2.claim| 1000000000000000000.0) (* |2.held| (- (- |timed| |2.timedSeen|) (* |2.since| (- |growth| |2.growthSeen|))))))
; lot 3 claim: lot 3 claim satisfies the predicate of its choice in claim
(assert (<= (* |3.claim| 1000000000000000000.0) (* |3.held| (- (- |timed| |3.timedSeen|) (* |3.since| (- |growth| |3.growthSeen|))))))
; lot 4 claim: lot 4 claim satisfies the predicate of its choice in claim
(assert (<= (* |4.claim| 1000000000000000000.0) (* |4.held| (- (- |timed| |4.timedSeen|) (* |4.since| (- |growth| |4.growthSeen|))))))
; not: solvent: not: paid, carried and claimable are at most what was collected
(assert (not (<= (+ (+ (+ (+ (+ (+ |paid| 0.0) |carry|) |1.claim|) |2.claim|) |3.claim|) |4.claim|) |collected|)))
(check-sat)
