; sell-exact-per-block-stays-below-limit
; No reserve reaches 2^112 in a sale for an exact amount with per-block risk.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |resource| Real)
(declare-const |netAfter| Real)
(declare-const |credits| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
; not Overflow: sellExact does not refuse with Overflow
(assert (and (not (<= 5192296858534827628530496329220096.0 (+ |q| |resource|))) (not (or (<= 5192296858534827628530496329220096.0 |netAfter|) (<= |netAfter| (- 0.0 5192296858534827628530496329220096.0))))))
; credits ≥ 0: credits is at least 0
(assert (<= 0.0 |credits|))
; p < 2^112: p is below 2^112 before
(assert (< |p| 5192296858534827628530496329220096.0))
; not: q', p' < 2^112: not: both reserves are below 2^112 after
(assert (not (and (< (+ |q| |resource|) 5192296858534827628530496329220096.0) (< (- |p| |credits|) 5192296858534827628530496329220096.0))))
(check-sat)
