; moving-cost-is-exact-on-the-constant-product
; On a curve without floor and inertia the cost of moving the spot is no bound but what it is: fees of exactly the rate on what the curve receives meet it, and any less do not.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) cost of moving the spot; I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |beta| Real)
(declare-const |later.q| Real)
(declare-const |later.p| Real)
(declare-const |unit| Real)
(declare-const |F| Real)
(declare-const |rate| Real)
(declare-const |fees| Real)
(declare-const |other.fees| Real)
; I' = I: both points are on one curve
(assert (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|))) (* 0.0 (* |p| |p|))) (+ (* (* 2.0 |later.q|) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |later.q|))) (* 0.0 (* |later.p| |later.p|)))))
; π' = F·π: the price has risen by the factor
(assert (= (* (* |F| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|)) (* 0.0 |q|))) (+ (* |later.q| 1000000000000000000.0) (* 0.0 |later.p|))) (* (* |unit| (+ (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |later.q|)) (* 0.0 |later.q|))) (+ (* |q| 1000000000000000000.0) (* 0.0 |p|)))))
; fees = rate·received: the fees are exactly the rate on what the curve received
(assert (= (* |rate| (- |later.p| |p|)) (* |fees| 1000000000000000000.0)))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; later.q > 0: later.q is positive
(assert (< 0.0 |later.q|))
; unit > 0: unit is positive
(assert (< 0.0 |unit|))
; rate > 0: rate is positive
(assert (< 0.0 |rate|))
; other.fees ≥ 0: other.fees is at least 0
(assert (<= 0.0 |other.fees|))
; not: exact: not: fees cover the cost exactly from those on
(assert (not (or (and (<= (* |F| (* (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|))) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|))))) (* |unit| (* (+ (* (+ |other.fees| 0.0) 1000000000000000000000000000000000000.0) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|)))) (+ (* (+ |other.fees| 0.0) 1000000000000000000000000000000000000.0) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|))))))) (<= |fees| |other.fees|)) (and (not (<= (* |F| (* (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|))) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|))))) (* |unit| (* (+ (* (+ |other.fees| 0.0) 1000000000000000000000000000000000000.0) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|)))) (+ (* (+ |other.fees| 0.0) 1000000000000000000000000000000000000.0) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* 0.0 |q|)))))))) (not (<= |fees| |other.fees|))))))
(check-sat)
