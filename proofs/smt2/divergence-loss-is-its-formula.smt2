; divergence-loss-is-its-formula
; From any start, what holding is worth more than the pool at the later price is q₀(√(π₁ − c) − √(π₀ − c))² credits, exactly; the roots are quantities of their own.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: I (sound) invariant of one resource; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |later.q| Real)
(declare-const |later.p| Real)
(declare-const |u| Real)
(declare-const |later.u| Real)
; same curve: both points are on one curve
(assert (= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) (+ (* (* 2.0 |later.q|) (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |later.q|))) (* 0.0 (* |later.p| |later.p|)))))
; u² = π − c: u is the root of the price above its floor
(assert (= (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) 1000000000000000000.0) (* (+ |c| (* |u| |u|)) (+ (* |q| 1000000000000000000.0) (* 0.0 |p|)))))
; later.u² = π − c: later.u is the root of the price above its floor
(assert (= (* (+ (+ (- (* |later.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |later.q|)) (* |c| |later.q|)) 1000000000000000000.0) (* (+ |c| (* |later.u| |later.u|)) (+ (* |later.q| 1000000000000000000.0) (* 0.0 |later.p|)))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; later.q > 0: later.q is positive
(assert (< 0.0 |later.q|))
; u > 0: u is positive
(assert (< 0.0 |u|))
; later.u > 0: later.u is positive
(assert (< 0.0 |later.u|))
; not: loss = q₀(√(π₁ − c) − √(π₀ − c))²: not: holding is worth more than the pool by the formula
(assert (not (= (- (+ (* |q| (+ |c| (* |later.u| |later.u|))) (* |p| 1000000000000000000.0)) (+ (* |later.q| (+ |c| (* |later.u| |later.u|))) (* |later.p| 1000000000000000000.0))) (+ (* (* |q| (- |later.u| |u|)) (- |later.u| |u|)) 0.0))))
(check-sat)
