; sell-per-block-keeps-the-net-quantity-in-bounds
; Under the per-block schedule a sale with per-block risk is refused with Overflow exactly where the reserve that grows would reach 2^112, or the net quantity of its block 2^112 or −2^112.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |netAfter| Real)
(declare-const |q| Real)
(declare-const |resource| Real)
; not: exactly within bounds: not: it is let through exactly where reserve and net quantity are in bounds
(assert (not (or (and (and (not (<= 5192296858534827628530496329220096.0 (+ |q| |resource|))) (not (or (<= 5192296858534827628530496329220096.0 |netAfter|) (<= |netAfter| (- 0.0 5192296858534827628530496329220096.0))))) (and (< (+ |q| |resource|) 5192296858534827628530496329220096.0) (< |netAfter| 5192296858534827628530496329220096.0) (< (- 5192296858534827628530496329220096.0) |netAfter|))) (and (not (and (not (<= 5192296858534827628530496329220096.0 (+ |q| |resource|))) (not (or (<= 5192296858534827628530496329220096.0 |netAfter|) (<= |netAfter| (- 0.0 5192296858534827628530496329220096.0)))))) (not (and (< (+ |q| |resource|) 5192296858534827628530496329220096.0) (< |netAfter| 5192296858534827628530496329220096.0) (< (- 5192296858534827628530496329220096.0) |netAfter|)))))))
(check-sat)
