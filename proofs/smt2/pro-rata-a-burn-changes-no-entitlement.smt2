; pro-rata-a-burn-changes-no-entitlement
; After a burn the lots are together entitled, by shares, to exactly as much as before.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 32 (sound) entitlement pro rata.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.held| Real)
(declare-const |1.amount| Real)
(declare-const |growth| Real)
(declare-const |2.held| Real)
(declare-const |2.growthSeen| Real)
(declare-const |3.held| Real)
(declare-const |3.growthSeen| Real)
; not: entitled to the same: not: the lots are entitled to as much as before
(assert (not (= (+ (+ (+ (* (- |1.held| |1.amount|) (- |growth| |growth|)) (* |2.held| (- |growth| |2.growthSeen|))) (* |3.held| (- |growth| |3.growthSeen|))) 0.0) (+ (+ (* |1.held| (- |growth| |growth|)) (* |2.held| (- |growth| |2.growthSeen|))) (* |3.held| (- |growth| |3.growthSeen|))))))
(check-sat)
