; what-a-raise-may-be-every-smaller-one-may-be
; Every step below one that is not too large is not too large: the steps that no cycle inside the band can pay its fees from have no gaps, so that bisection finds the largest.
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
; not RaiseTooLarge: raise does not refuse with RaiseTooLarge
(assert (and (not (not (and (<= (* (* (+ (* |step| (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0))) (<= (* (* (+ (* |step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= (* (* |step| (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|)))))))))
; other ≤ step: the other step is not larger
(assert (<= |other.step| |step|))
; q ≤ farthest: the farthest start is not nearer than the reserve
(assert (<= |q| |farthest|))
; nearest ≤ q: the nearest start is not farther than the reserve
(assert (<= |nearest| |q|))
; q·W + m·p ≥ 0: the denominator of the price is not negative
(assert (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))
; by a-smaller-raise-passes-the-test-of-buying-first: Where a raise passes the test of a cycle that buys first, every smaller one does.
(assert (or (not (and (<= (* (* (+ (* |step| (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0))) (<= |other.step| |step|) (<= 0.0 (- |farthest| |q|)) (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))) (<= (* (* (+ (* |other.step| (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0)))))
; by a-smaller-raise-passes-the-test-of-buying-first: Where a raise passes the test of a cycle that buys first, every smaller one does.
(assert (or (not (and (<= (* (* (+ (* |step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= |other.step| |step|) (<= 0.0 (- |q| |q|)) (<= 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))))) (<= (* (* (+ (* |other.step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0)))))
; by a-smaller-raise-passes-the-test-of-selling-first: Where a raise passes the test of a cycle that sells first, every smaller one does.
(assert (or (not (and (<= (* (* |step| (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|)))) (<= |other.step| |step|) (<= 0.0 (- |q| |nearest|)))) (<= (* (* |other.step| (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|))))))
; not: other not RaiseTooLarge: not: raise does not refuse with RaiseTooLarge
(assert (not (and (not (not (and (<= (* (* (+ (* |other.step| (- |farthest| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |farthest|))) (* |q| 1000000000000000000.0))) (<= (* (* (+ (* |other.step| (- |q| |q|)) |shares|) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (- 1000000000000000000.0 |rate|) (- 1000000000000000000.0 |rate|))) (* (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (* |q| 1000000000000000000.0))) (<= (* (* |other.step| (- |q| |nearest|)) 1000000000000000000000000000000000000.0) (* (* |rate| (- 2000000000000000000.0 |rate|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |nearest|))))))))))
(check-sat)
