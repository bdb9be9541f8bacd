; pro-rata-fee-keeps-3-lots-covered
; A fee shared out by shares among 3 lots leaves what they are entitled to covered: the growth makes payable at most what is set aside for it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) what the growth makes payable; 32 (sound) entitlement pro rata.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.held| Real)
(declare-const |growth| Real)
(declare-const |1.growthSeen| Real)
(declare-const |2.held| Real)
(declare-const |2.growthSeen| Real)
(declare-const |3.held| Real)
(declare-const |3.growthSeen| Real)
(declare-const |collected| Real)
(declare-const |paid| Real)
(declare-const |carry| Real)
(declare-const |shares| Real)
(declare-const |moment| Real)
(declare-const |1.since| Real)
(declare-const |2.since| Real)
(declare-const |3.since| Real)
(declare-const |weight| Real)
(declare-const |payable| Real)
(declare-const |step| Real)
(declare-const |fee| Real)
; covered: what all lots are entitled to is at most what was collected and neither paid nor carried
(assert (<= (+ (+ (* |1.held| (- |growth| |1.growthSeen|)) (* |2.held| (- |growth| |2.growthSeen|))) (* |3.held| (- |growth| |3.growthSeen|))) (* (- |collected| (+ |paid| |carry|)) 1000000000000000000.0)))
; totals agree: S and Σs·t₀ are the sums over the lots
(assert (and (= |shares| (+ (+ |1.held| |2.held|) |3.held|)) (= |moment| (+ (+ (* |1.held| |1.since|) (* |2.held| |2.since|)) (* |3.held| |3.since|)))))
; weight: weight is what distribute defines
(assert (= |weight| |shares|))
; payable: payable satisfies the predicate of its choice in distribute
(assert (<= (* |step| |weight|) (* |payable| 1000000000000000000.0)))
; not: covered: not: what all lots are entitled to is at most what was collected and neither paid nor carried
(assert (not (<= (+ (+ (* |1.held| (- (+ |growth| |step|) |1.growthSeen|)) (* |2.held| (- (+ |growth| |step|) |2.growthSeen|))) (* |3.held| (- (+ |growth| |step|) |3.growthSeen|))) (* (- (+ |collected| |fee|) (+ |paid| (- (+ |fee| |carry|) |payable|))) 1000000000000000000.0))))
(check-sat)
