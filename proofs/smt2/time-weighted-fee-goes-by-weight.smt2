; time-weighted-fee-goes-by-weight
; A fee shared out by shares and their age raises what each lot is entitled to by the same step times its weight, exactly.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) entitlement by holding time.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.held| Real)
(declare-const |1.since| Real)
(declare-const |timed| Real)
(declare-const |step| Real)
(declare-const |time| Real)
(declare-const |1.timedSeen| Real)
(declare-const |growth| Real)
(declare-const |1.growthSeen| Real)
; not: grown by k·weight: not: the entitlement has grown by k times the weight of the lot
(assert (not (= (- (* |1.held| (- (- (+ |timed| (* |step| |time|)) |1.timedSeen|) (* |1.since| (- (+ |growth| |step|) |1.growthSeen|)))) (* |1.held| (- (- |timed| |1.timedSeen|) (* |1.since| (- |growth| |1.growthSeen|))))) (* |step| (* |1.held| (- |time| |1.since|))))))
(check-sat)
