; time-weighted-dust-is-below-a-unit-a-rounding
; Where less than a unit was rounded away by each of so many roundings, and each of two lots rounds its claim by shares and their age down, the dust is less than so many units and two.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) dust is less than a unit a rounding; 33 (sound) a claim within its entitlement; 33 (sound) entitlement by holding time.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |collected| Real)
(declare-const |paid| Real)
(declare-const |carry| Real)
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
(declare-const |roundings| Real)
(declare-const |1.claim| Real)
(declare-const |2.claim| Real)
; rounded away: at most a unit was rounded away by each rounding
(assert (<= (- (* (- |collected| (+ |paid| |carry|)) 1000000000000000000.0) (+ (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|)))) (* |2.held| (- (- |timed| |2.timedSeen|) (* |2.since| (- |growth| |2.growthSeen|)))))) (* |roundings| 1000000000000000000.0)))
; lot 1 claim is the largest: the predicate of lot 1 claim fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |1.claim| 1.0)) (<= (* (+ |1.claim| 1.0) 1000000000000000000.0) (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|))))))))
; lot 1 claim in range: lot 1 claim lies in the range of its choice in claim
(assert (<= 0.0 |1.claim|))
; lot 2 claim is the largest: the predicate of lot 2 claim fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |2.claim| 1.0)) (<= (* (+ |2.claim| 1.0) 1000000000000000000.0) (* |2.held| (- (- |timed| |2.timedSeen|) (* |2.since| (- |growth| |2.growthSeen|))))))))
; lot 2 claim in range: lot 2 claim lies in the range of its choice in claim
(assert (<= 0.0 |2.claim|))
; not: dust < roundings: not: the dust is less than a unit a rounding
(assert (not (or (< (- |collected| (+ (+ (+ |paid| |carry|) |1.claim|) |2.claim|)) (- (+ |roundings| 2.0) 0.0)) (= (- |collected| (+ (+ (+ |paid| |carry|) |1.claim|) |2.claim|)) 0.0))))
(check-sat)
