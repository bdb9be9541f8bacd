; pro-rata-carry-is-never-negative
; What a fee shared out by shares makes payable is at most what there is to share out, so that what is carried is not negative.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) growth of the accumulator; 33 (sound) what the growth makes payable.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |step| Real)
(declare-const |fee| Real)
(declare-const |carry| Real)
(declare-const |weight| Real)
(declare-const |payable| Real)
; step: step satisfies the predicate of its choice in distribute
(assert (and (<= (* |step| |weight|) (* (+ |fee| |carry|) 1000000000000000000.0)) (or (< 0.0 |weight|) (= |step| 0.0))))
; payable is the smallest: all that there is to share out, an integer, is no better payable
(assert (or (not (and (<= 0.0 (+ |fee| |carry|)) (<= (* |step| |weight|) (* (+ |fee| |carry|) 1000000000000000000.0)))) (<= |payable| (+ |fee| |carry|))))
; fee ≥ 0: fee is at least 0
(assert (<= 0.0 |fee|))
; carry ≥ 0: carry is at least 0
(assert (<= 0.0 |carry|))
; not: carry' ≥ 0: not: what is carried is not negative
(assert (not (<= 0.0 (- (+ |fee| |carry|) |payable|))))
(check-sat)
