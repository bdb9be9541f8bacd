; target-of-c-never-falls-with-volatility-or-use
; What was within the target of c is within it at more volatility and more use: with Util ≤ 1 and a volatility that is bounded, the target is at most that of both bounds.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) target of the price floor.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |target| Real)
(declare-const |base| Real)
(declare-const |volatilityWeight| Real)
(declare-const |volatility| Real)
(declare-const |utilizationWeight| Real)
(declare-const |utilization| Real)
(declare-const |more.volatility| Real)
(declare-const |more.utilization| Real)
; the target: target is within the target
(assert (<= (* |target| 1000000000000000000000000000000000000.0) (* |base| (+ (+ 1000000000000000000000000000000000000.0 (* |volatilityWeight| |volatility|)) (* |utilizationWeight| |utilization|)))))
; Vol ≤ Vol': volatility has not fallen
(assert (<= |volatility| |more.volatility|))
; Util ≤ Util': use has not fallen
(assert (<= |utilization| |more.utilization|))
; base ≥ 0: base is at least 0
(assert (<= 0.0 |base|))
; volatilityWeight ≥ 0: volatilityWeight is at least 0
(assert (<= 0.0 |volatilityWeight|))
; utilizationWeight ≥ 0: utilizationWeight is at least 0
(assert (<= 0.0 |utilizationWeight|))
; not: still within: not: target is within the target
(assert (not (<= (* |target| 1000000000000000000000000000000000000.0) (* |base| (+ (+ 1000000000000000000000000000000000000.0 (* |volatilityWeight| |more.volatility|)) (* |utilizationWeight| |more.utilization|))))))
(check-sat)
