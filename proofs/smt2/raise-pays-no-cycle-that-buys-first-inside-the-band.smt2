; raise-pays-no-cycle-that-buys-first-inside-the-band
; A raise that is not too large pays no cycle its fees that buys first from any reserve up to the farthest: the test at both ends is the test of all between.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) no cycle inside the band can pay its fees from a raise; 30 (sound) a cycle around a raise that buys first pays its fees in vain; 30 (sound) a cycle around a raise that sells first pays its fees in vain; P_w (sound) virtual credits.
; Lemmas, each a file of its own: a-line-below-0-at-both-ends-is-below-0-between-them.
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
; q ≤ start ≤ farthest: the cycle starts from q to farthest
(assert (and (<= |q| |start|) (<= |start| |farthest|)))
; by a-line-below-0-at-both-ends-is-below-0-between-them: a·f + b ≤ 0 and a·t + b ≤ 0 with f ≤ s ≤ t give a·s + b ≤ 0.
(assert (or (not (and (<= (+ (* (- (* (* |step| (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) |c|) (* |q| 1000000000000000000.0))) |q|) (- (* (* (- |shares| (* |step| |q|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |q| 1000000000000000000.0)))) 0.0) (<= (+ (* (- (* (* |step| (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) |c|) (* |q| 1000000000000000000.0))) |farthest|) (- (* (* (- |shares| (* |step| |q|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |q| 1000000000000000000.0)))) 0.0) (<= |q| |start|) (<= |start| |farthest|))) (<= (+ (* (- (* (* |step| (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) |c|) (* |q| 1000000000000000000.0))) |start|) (- (* (* (- |shares| (* |step| |q|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |q| 1000000000000000000.0)))) 0.0)))
; not: in vain: not: no cycle from this start pays its fees from the raise
(assert (not (<= (* (* (+ (* |step| (- |start| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |start|))) (* |q| 1000000000000000000.0)))))
(check-sat)
