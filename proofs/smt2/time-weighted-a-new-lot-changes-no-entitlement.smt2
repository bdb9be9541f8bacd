; time-weighted-a-new-lot-changes-no-entitlement
; After a new lot the lots are together entitled, by shares and their age, to exactly as much as before.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) entitlement by holding time.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.amount| Real)
(declare-const |time| Real)
(declare-const |timed| Real)
(declare-const |growth| Real)
(declare-const |1.held| Real)
(declare-const |1.since| Real)
(declare-const |1.timedSeen| Real)
(declare-const |1.growthSeen| Real)
(declare-const |2.held| Real)
(declare-const |2.since| Real)
(declare-const |2.timedSeen| Real)
(declare-const |2.growthSeen| Real)
(declare-const |3.held| Real)
(declare-const |3.since| Real)
(declare-const |3.timedSeen| Real)
(declare-const |3.growthSeen| Real)
; not: entitled to the same: not: the lots are entitled to as much as before
(assert (not (= (+ (+ (+ (+ (* |1.amount| (- (- |timed| |timed|) (* |time| (- |growth| |growth|)))) (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|))))) (* |2.held| (- (- |timed| |2.timedSeen|) (* |2.since| (- |growth| |2.growthSeen|))))) (* |3.held| (- (- |timed| |3.timedSeen|) (* |3.since| (- |growth| |3.growthSeen|))))) 0.0) (+ (+ (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|)))) (* |2.held| (- (- |timed| |2.timedSeen|) (* |2.since| (- |growth| |2.growthSeen|))))) (* |3.held| (- (- |timed| |3.timedSeen|) (* |3.since| (- |growth| |3.growthSeen|))))))))
(check-sat)
