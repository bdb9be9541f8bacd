; pro-rata-fee-rounds-less-than-a-unit-away
; A fee of which something can be shared out by shares rounds less than one unit away: the dust grows by less than one unit a fee.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) what the growth makes payable; 32 (sound) entitlement pro rata.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |shares| Real)
(declare-const |1.held| Real)
(declare-const |2.held| Real)
(declare-const |3.held| Real)
(declare-const |moment| Real)
(declare-const |1.since| Real)
(declare-const |2.since| Real)
(declare-const |3.since| Real)
(declare-const |weight| Real)
(declare-const |payable| Real)
(declare-const |step| Real)
(declare-const |collected| Real)
(declare-const |fee| Real)
(declare-const |paid| Real)
(declare-const |carry| Real)
(declare-const |growth| Real)
(declare-const |1.growthSeen| Real)
(declare-const |2.growthSeen| Real)
(declare-const |3.growthSeen| Real)
; totals agree: S and Σs·t₀ are the sums over the lots
(assert (and (= |shares| (+ (+ |1.held| |2.held|) |3.held|)) (= |moment| (+ (+ (* |1.held| |1.since|) (* |2.held| |2.since|)) (* |3.held| |3.since|)))))
; weight: weight is what distribute defines
(assert (= |weight| |shares|))
; payable is the smallest: the predicate of payable fails one further, or its range ends
(assert (not (and (<= 0.0 (- |payable| 1.0)) (<= (* |step| |weight|) (* (- |payable| 1.0) 1000000000000000000.0)))))
; payable ≥ 1: payable is at least 1
(assert (<= 1.0 |payable|))
; not: less than a unit more: not: less than one unit more is rounded away
(assert (not (< (- (* (- (+ |collected| |fee|) (+ |paid| (- (+ |fee| |carry|) |payable|))) 1000000000000000000.0) (+ (+ (* |1.held| (- (+ |growth| |step|) |1.growthSeen|)) (* |2.held| (- (+ |growth| |step|) |2.growthSeen|))) (* |3.held| (- (+ |growth| |step|) |3.growthSeen|)))) (+ (- (* (- |collected| (+ |paid| |carry|)) 1000000000000000000.0) (+ (+ (* |1.held| (- |growth| |1.growthSeen|)) (* |2.held| (- |growth| |2.growthSeen|))) (* |3.held| (- |growth| |3.growthSeen|)))) 1000000000000000000.0))))
(check-sat)
