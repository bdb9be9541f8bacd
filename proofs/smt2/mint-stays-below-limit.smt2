; mint-stays-below-limit
; A mint is let through exactly if neither a reserve nor the shares reach 2^112.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |shares| Real)
(declare-const |part| Real)
(declare-const |q| Real)
(declare-const |resource| Real)
(declare-const |p| Real)
(declare-const |credits| Real)
; not: q', p', S' < 2^112: not: the guard lets through exactly what stays below 2^112
(assert (not (or (and (and (not (<= 5192296858534827628530496329220096.0 (+ |shares| |part|))) (not (<= 5192296858534827628530496329220096.0 (+ |q| |resource|))) (not (<= 5192296858534827628530496329220096.0 (+ |p| |credits|)))) (and (< (+ |q| |resource|) 5192296858534827628530496329220096.0) (< (+ |p| |credits|) 5192296858534827628530496329220096.0) (< (+ |shares| |part|) 5192296858534827628530496329220096.0))) (and (not (and (not (<= 5192296858534827628530496329220096.0 (+ |shares| |part|))) (not (<= 5192296858534827628530496329220096.0 (+ |q| |resource|))) (not (<= 5192296858534827628530496329220096.0 (+ |p| |credits|))))) (not (and (< (+ |q| |resource|) 5192296858534827628530496329220096.0) (< (+ |p| |credits|) 5192296858534827628530496329220096.0) (< (+ |shares| |part|) 5192296858534827628530496329220096.0)))))))
(check-sat)
