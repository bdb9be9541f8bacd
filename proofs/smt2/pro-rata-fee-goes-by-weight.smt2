; pro-rata-fee-goes-by-weight
; A fee shared out by shares raises what each lot is entitled to by the same step times its weight, exactly.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 32 (sound) entitlement pro rata.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.held| Real)
(declare-const |growth| Real)
(declare-const |step| Real)
(declare-const |1.growthSeen| Real)
; not: grown by k·weight: not: the entitlement has grown by k times the weight of the lot
(assert (not (= (- (* |1.held| (- (+ |growth| |step|) |1.growthSeen|)) (* |1.held| (- |growth| |1.growthSeen|))) (* |step| |1.held|))))
(check-sat)
