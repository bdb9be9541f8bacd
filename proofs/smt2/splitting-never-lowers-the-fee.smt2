; splitting-never-lowers-the-fee
; The fees on two amounts are together at least the fee on both at once, roundings included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |fee| Real)
(declare-const |total| Real)
(declare-const |rate| Real)
(declare-const |second.fee| Real)
(declare-const |second.total| Real)
(declare-const |whole.fee| Real)
; fee: fee satisfies the predicate of its choice in buy
(assert (<= (* |total| |rate|) (* |fee| 1000000000000000000.0)))
; second fee: second fee satisfies the predicate of its choice in buy
(assert (<= (* |second.total| |rate|) (* |second.fee| 1000000000000000000.0)))
; whole fee is the smallest: the sum of the fees, an integer, is no better whole fee
(assert (or (not (and (<= 0.0 (+ |fee| |second.fee|)) (<= (* (+ |total| |second.total|) |rate|) (* (+ |fee| |second.fee|) 1000000000000000000.0)))) (<= |whole.fee| (+ |fee| |second.fee|))))
; fee ≥ 0: fee is at least 0
(assert (<= 0.0 |fee|))
; second fee ≥ 0: second fee is at least 0
(assert (<= 0.0 |second.fee|))
; not: fee of the whole: not: the fee of both at once is at most the sum of the fees
(assert (not (<= |whole.fee| (+ |fee| |second.fee|))))
(check-sat)
