; virtual-credits-grow-by-the-root-of-the-price
; On a curve without inertia whose level does not fall, a price that rises by a factor F ≥ 1 needs virtual credits that grow by at least √F.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |later.q| Real)
(declare-const |later.p| Real)
(declare-const |unit| Real)
(declare-const |F| Real)
; I' ≥ I: the invariant has not fallen
(assert (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|))) (* 0.0 (* |p| |p|))) (+ (* (* 2.0 |later.q|) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|))) (* 0.0 (* |later.p| |later.p|)))))
; π' ≥ F·π: the price has risen at least by the factor
(assert (<= (* (* |F| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|)) (* |c| |q|))) (+ (* |later.q| 1000000000000000000.0) (* 0.0 |later.p|))) (* (* |unit| (+ (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|)) (* |c| |later.q|))) (+ (* |q| 1000000000000000000.0) (* 0.0 |p|)))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; later.q > 0: later.q is positive
(assert (< 0.0 |later.q|))
; unit > 0: unit is positive
(assert (< 0.0 |unit|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|))))
; F ≥ unit: the price does not fall
(assert (<= |unit| |F|))
; not: F·P_w² ≤ P_w'²: not: the virtual credits have grown by the root of the factor
(assert (not (and (< 0.0 (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|))) (<= (+ (* |F| (* (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|)) (+ (- (* |p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |q|)))) 0.0) (* |unit| (* (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|)) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| 1.0)) (* |c| |later.q|))))))))
(check-sat)
