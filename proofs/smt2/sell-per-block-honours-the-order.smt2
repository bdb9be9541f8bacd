; sell-per-block-honours-the-order
; The guards of a sale with per-block risk let it through exactly if it is in time, names an amount other than 0, keeps the limit and gives at least one unit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |time| Real)
(declare-const |deadline| Real)
(declare-const |amount| Real)
(declare-const |credits| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
(declare-const |limit| Real)
; not: the order is honoured: not: each guard lets through exactly what it should
(assert (not (and (or (and (and (not (< |deadline| |time|))) (<= |time| |deadline|)) (and (not (and (not (< |deadline| |time|)))) (not (<= |time| |deadline|)))) (or (and (and (not (= |amount| 0.0))) (not (= |amount| 0.0))) (and (not (and (not (= |amount| 0.0)))) (not (not (= |amount| 0.0))))) (or (and (and (not (< (- (- |credits| |fee|) |risk|) |limit|))) (<= |limit| (+ (- (- |credits| |fee|) |risk|) 0.0))) (and (not (and (not (< (- (- |credits| |fee|) |risk|) |limit|)))) (not (<= |limit| (+ (- (- |credits| |fee|) |risk|) 0.0))))) (or (and (and (not (< (- (- |credits| |fee|) |risk|) 1.0))) (<= 1.0 (- (- |credits| |fee|) |risk|))) (and (not (and (not (< (- (- |credits| |fee|) |risk|) 1.0)))) (not (<= 1.0 (- (- |credits| |fee|) |risk|))))))))
(check-sat)
