; no-raise-is-larger-than-the-largest
; A step beyond the largest raise is refused: it is the largest of all, not only of those that bisection looked at.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) no cycle inside the band can pay its fees from a raise; 30 (sound) a cycle around a raise that buys first pays its fees in vain; 30 (sound) a cycle around a raise that sells first pays its fees in vain; P_w (sound) virtual credits.
; Lemmas, each a file of its own: a-smaller-raise-passes-the-test-of-buying-first, a-smaller-raise-passes-the-test-of-buying-first, a-smaller-raise-passes-the-test-of-selling-first.
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
(declare-const |other.step| Real)
; step is the largest: the predicate of step fails one further, or its range ends
(assert (not (and (and (<= 0.0 (+ |step| 1.0)) (<= (+ |step| 1.0) 5192296858534827628530496329220095.0)) (or (= (+ |step| 1.0) 0.0) (and (<= (* (* (+ (* (+ |step| 1.0) (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0))) (<= (* (* (+ (* (+ |step| 1.0) (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= (* (* (+ |step| 1.0) (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|)))))))))
; step ≥ 0: step is at least 0
(assert (<= 0.0 |step|))
; step + 1 ≤ other: the other step is larger by a unit at least
(assert (<= (+ |step| 1.0) |other.step|))
; other < 2^112: it is in range
(assert (<= |other.step| 5192296858534827628530496329220095.0))
; q ≤ farthest: the farthest start is not nearer than the reserve
(assert (<= |q| |farthest|))
; nearest ≤ q: the nearest start is not farther than the reserve
(assert (<= |nearest| |q|))
; q·W + m·p ≥ 0: the denominator of the price is not negative
(assert (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))
; by a-smaller-raise-passes-the-test-of-buying-first: Where a raise passes the test of a cycle that buys first, every smaller one does.
(assert (or (not (and (<= (* (* (+ (* |other.step| (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0))) (<= (+ |step| 1.0) |other.step|) (<= 0.0 (- |farthest| |q|)) (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))) (<= (* (* (+ (* (+ |step| 1.0) (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0)))))
; by a-smaller-raise-passes-the-test-of-buying-first: Where a raise passes the test of a cycle that buys first, every smaller one does.
(assert (or (not (and (<= (* (* (+ (* |other.step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= (+ |step| 1.0) |other.step|) (<= 0.0 (- |q| |q|)) (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))) (<= (* (* (+ (* (+ |step| 1.0) (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0)))))
; by a-smaller-raise-passes-the-test-of-selling-first: Where a raise passes the test of a cycle that sells first, every smaller one does.
(assert (or (not (and (<= (* (* |other.step| (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|)))) (<= (+ |step| 1.0) |other.step|) (<= 0.0 (- |q| |nearest|)))) (<= (* (* (+ |step| 1.0) (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|))))))
; not: refused: not: the larger step is refused as too large
(assert (not (not (and (not (not (and (<= (* (* (+ (* |other.step| (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0))) (<= (* (* (+ (* |other.step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= (* (* |other.step| (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|)))))))))))
(check-sat)
