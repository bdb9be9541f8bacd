; pro-rata-claim-keeps-2-lots-covered
; A lot of 2 that is paid its claim by shares leaves what all are entitled to covered, and is entitled to nothing.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) a claim within its entitlement; 32 (sound) entitlement pro rata.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.held| Real)
(declare-const |growth| Real)
(declare-const |1.growthSeen| Real)
(declare-const |2.held| Real)
(declare-const |2.growthSeen| Real)
(declare-const |collected| Real)
(declare-const |paid| Real)
(declare-const |carry| Real)
(declare-const |1.claim| Real)
; covered: what all lots are entitled to is at most what was collected and neither paid nor carried
(assert (<= (+ (* |1.held| (- |growth| |1.growthSeen|)) (* |2.held| (- |growth| |2.growthSeen|))) (* (- |collected| (+ |paid| |carry|)) 1000000000000000000.0)))
; claim: claim satisfies the predicate of its choice in claim
(assert (<= (* |1.claim| 1000000000000000000.0) (* |1.held| (- |growth| |1.growthSeen|))))
; not: covered: not: what all lots are entitled to is at most what was collected and neither paid nor carried
(assert (not (<= (+ (* |1.held| (- |growth| |growth|)) (* |2.held| (- |growth| |2.growthSeen|))) (* (- |collected| (+ (+ |paid| |1.claim|) |carry|)) 1000000000000000000.0))))
(check-sat)
