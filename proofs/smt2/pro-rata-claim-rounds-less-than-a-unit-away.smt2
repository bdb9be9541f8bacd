; pro-rata-claim-rounds-less-than-a-unit-away
; A claim by shares rounds less than one unit away: the dust grows by less than one unit a settlement.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) a claim within its entitlement; 32 (sound) entitlement pro rata.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.claim| Real)
(declare-const |1.held| Real)
(declare-const |growth| Real)
(declare-const |1.growthSeen| Real)
(declare-const |collected| Real)
(declare-const |paid| Real)
(declare-const |carry| Real)
(declare-const |2.held| Real)
(declare-const |2.growthSeen| Real)
(declare-const |3.held| Real)
(declare-const |3.growthSeen| Real)
; claim is the largest: the predicate of claim fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |1.claim| 1.0)) (<= (* (+ |1.claim| 1.0) 1000000000000000000.0) (* |1.held| (- |growth| |1.growthSeen|))))))
; claim in range: claim lies in the range of its choice in claim
(assert (<= 0.0 |1.claim|))
; not: less than a unit more: not: less than one unit more is rounded away
(assert (not (< (- (* (- |collected| (+ (+ |paid| |1.claim|) |carry|)) 1000000000000000000.0) (+ (+ (* |1.held| (- |growth| |growth|)) (* |2.held| (- |growth| |2.growthSeen|))) (* |3.held| (- |growth| |3.growthSeen|)))) (+ (- (* (- |collected| (+ |paid| |carry|)) 1000000000000000000.0) (+ (+ (* |1.held| (- |growth| |1.growthSeen|)) (* |2.held| (- |growth| |2.growthSeen|))) (* |3.held| (- |growth| |3.growthSeen|)))) 1000000000000000000.0))))
(check-sat)
