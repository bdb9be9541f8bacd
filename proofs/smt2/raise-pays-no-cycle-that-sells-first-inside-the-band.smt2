; raise-pays-no-cycle-that-sells-first-inside-the-band
; A raise that is not too large pays no cycle its fees that sells first from any reserve down to the nearest: the test at the nearest is the test of all between.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) no cycle inside the band can pay its fees from a raise; 30 (sound) a cycle around a raise that buys first pays its fees in vain; 30 (sound) a cycle around a raise that sells first pays its fees in vain; P_w (sound) virtual credits; 7 (sound) marginal price.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |step| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |rate| Real)
(declare-const |nearest| Real)
(declare-const |farthest| Real)
(declare-const |start| Real)
; not RaiseTooLarge: raise does not refuse with RaiseTooLarge
(assert (and (not (not (and (<= (* (* (+ (* |step| (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0))) (<= (* (* (+ (* |step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= (* (* |step| (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|)))))))))
; nearest ≤ start ≤ q: the cycle starts from nearest to q
(assert (and (<= |nearest| |start|) (<= |start| |q|)))
; 0 ≤ g ≤ W: the rate is from 0 to 1
(assert (and (<= 0.0 |rate|) (<= |rate| 1000000000000000000.0)))
; price not negative: the price of the curve is not negative
(assert (<= 0.0 (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))))
; not: in vain: not: no cycle from this start pays its fees from the raise
(assert (not (<= (* (* |step| (- |q| |start|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|))))))
(check-sat)
