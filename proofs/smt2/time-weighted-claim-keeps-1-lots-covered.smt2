; time-weighted-claim-keeps-1-lots-covered
; A lot of 1 that is paid its claim by shares and their age leaves what all are entitled to covered, and is entitled to nothing.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) a claim within its entitlement; 33 (sound) entitlement by holding time.
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
; claim: claim satisfies the predicate of its choice in claim
(assert (<= (* |1.claim| 1000000000000000000.0) (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|))))))
; not: covered: not: what all lots are entitled to is at most what was collected and neither paid nor carried
(assert (not (<= (* |1.held| (- (- |timed| |timed|) (* |1.since| (- |growth| |growth|)))) (* (- |collected| (+ (+ |paid| |1.claim|) |carry|)) 1000000000000000000.0))))
(check-sat)
