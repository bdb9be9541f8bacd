; moving-the-spot-costs-its-fees
; On a curve without inertia, a purchase that makes the virtual credits P grow by √F, as a price that rises by F needs, pays at least g·P·(√F − 1) of fees at the rate g: with what F does to an average, the cost of moving that.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.2 (sound) cost of moving the spot; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |later.q| Real)
(declare-const |later.p| Real)
(declare-const |F| Real)
(declare-const |unit| Real)
(declare-const |rate| Real)
(declare-const |fees| Real)
; F·P_w² ≤ P_w'²: the virtual credits have grown by the root of the factor
(assert (and (< 0.0 (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|))) (<= (+ (* |F| (* (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|)) (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|)))) 0.0) (* |unit| (* (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|)) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|)))))))
; q' ≤ q: the resource was bought
(assert (<= |later.q| |q|))
; fees ≥ rate·received: the fees are at least the rate on what the curve received
(assert (<= (* |rate| (- |later.p| |p|)) (* |fees| 1000000000000000000.0)))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; rate ≥ 0: rate is at least 0
(assert (<= 0.0 |rate|))
; unit > 0: unit is positive
(assert (< 0.0 |unit|))
; not: fees ≥ g·P·(√F − 1): not: the fees are at least the cost of moving the spot
(assert (not (<= (* |F| (* (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|))) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|))))) (* |unit| (* (+ (* |fees| 1000000000000000000000000000000000000.0) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|)))) (+ (* |fees| 1000000000000000000000000000000000000.0) (* |rate| (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|)))))))))
(check-sat)
