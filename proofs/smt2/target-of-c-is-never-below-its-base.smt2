; target-of-c-is-never-below-its-base
; The target of c is at least c₀, whatever is volatile or used: Util and Vol of completed epochs only raise it, and a lowering never goes below c₀.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) target of the price floor.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |base| Real)
(declare-const |volatilityWeight| Real)
(declare-const |volatility| Real)
(declare-const |utilizationWeight| Real)
(declare-const |utilization| Real)
; base ≥ 0: base is at least 0
(assert (<= 0.0 |base|))
; volatilityWeight ≥ 0: volatilityWeight is at least 0
(assert (<= 0.0 |volatilityWeight|))
; volatility ≥ 0: volatility is at least 0
(assert (<= 0.0 |volatility|))
; utilizationWeight ≥ 0: utilizationWeight is at least 0
(assert (<= 0.0 |utilizationWeight|))
; utilization ≥ 0: utilization is at least 0
(assert (<= 0.0 |utilization|))
; not: c₀ is within: not: base is within the target
(assert (not (<= (* |base| 1000000000000000000000000000000000000.0) (* |base| (+ (+ 1000000000000000000000000000000000000.0 (* |volatilityWeight| |volatility|)) (* |utilizationWeight| |utilization|))))))
(check-sat)
