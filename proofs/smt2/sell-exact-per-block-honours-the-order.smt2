; sell-exact-per-block-honours-the-order
; The guards of a sale for an exact amount with per-block risk let it through exactly if it is in time, names an amount other than 0, keeps the limit and gives at least one unit.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |time| Real)
(declare-const |deadline| Real)
(declare-const |amount| Real)
(declare-const |limit| Real)
(declare-const |resource| Real)
(declare-const |risk| Real)
; not: the order is honoured: not: each guard lets through exactly what it should
(assert (not (and (or (and (and (not (< |deadline| |time|))) (<= |time| |deadline|)) (and (not (and (not (< |deadline| |time|)))) (not (<= |time| |deadline|)))) (or (and (and (not (= |amount| 0.0))) (not (= |amount| 0.0))) (and (not (and (not (= |amount| 0.0)))) (not (not (= |amount| 0.0))))) (or (and (and (not (< |limit| |resource|))) (<= |resource| (+ |limit| 0.0))) (and (not (and (not (< |limit| |resource|)))) (not (<= |resource| (+ |limit| 0.0))))) (or (and (and (not (< (- |amount| |risk|) 1.0))) (<= 1.0 (- |amount| |risk|))) (and (not (and (not (< (- |amount| |risk|) 1.0)))) (not (<= 1.0 (- |amount| |risk|))))))))
(check-sat)
