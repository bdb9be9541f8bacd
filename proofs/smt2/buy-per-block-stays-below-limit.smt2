; buy-per-block-stays-below-limit
; No reserve reaches 2^112 in a buy with per-block risk.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |netAfter| Real)
(declare-const |p| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
; not Overflow: buy does not refuse with Overflow
(assert (and (not (or (<= 5192296858534827628530496329220096.0 |netAfter|) (<= |netAfter| (- 0.0 5192296858534827628530496329220096.0)))) (not (<= 5192296858534827628530496329220096.0 (+ |p| (- (- |total| |fee|) |risk|))))))
; resource ≥ 0: resource is at least 0
(assert (<= 0.0 |resource|))
; q < 2^112: q is below 2^112 before
(assert (< |q| 5192296858534827628530496329220096.0))
; not: q', p' < 2^112: not: both reserves are below 2^112 after
(assert (not (and (< (- |q| |resource|) 5192296858534827628530496329220096.0) (< (+ |p| (- (- |total| |fee|) |risk|)) 5192296858534827628530496329220096.0))))
(check-sat)
