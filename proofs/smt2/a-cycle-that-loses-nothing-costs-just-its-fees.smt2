; a-cycle-that-loses-nothing-costs-just-its-fees
; A purchase and a sale of as much that keep the invariant exactly cost the trader their fees and no unit more: that a cycle costs at least its fees cannot be sharper.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 35 (sound) a cycle costs at least its fees; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |cost| Real)
(declare-const |proceeds| Real)
(declare-const |fee.buy| Real)
(declare-const |fee.sell| Real)
; there and back: the pool ends with the reserve and the invariant that it began with
(assert (= (+ (* (* 2.0 |q|) (+ (- (* (- (+ |p| |cost|) |proceeds|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* (- (+ |p| |cost|) |proceeds|) (- (+ |p| |cost|) |proceeds|)))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|)))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; not: just the fees: not: the cycle costs its fees, and no unit more
(assert (not (and (<= (+ (+ |fee.buy| 0.0) |fee.sell|) (+ (+ |cost| |fee.buy|) (- |fee.sell| |proceeds|))) (not (<= (+ (+ |fee.buy| 1.0) |fee.sell|) (+ (+ |cost| |fee.buy|) (- |fee.sell| |proceeds|)))))))
(check-sat)
