; sandwich-costs-and-brings-what-its-trades-do
; The cost of the front run and the proceeds of the back run are the credits that keep the pool's invariant, without inertia and fees: the formulas are the trades.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (sound) cost of the front run; 29 (sound) proceeds of the back run; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |f| Real)
(declare-const |v| Real)
(declare-const |p.victim| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1000000000000000000.0) (* |q| (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)))) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!1 1000000000000000000.0) |c|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!2 (* |q| (- |q| |f|))) (* quotient!0 |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
(assert (and (= (* quotient!3 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* quotient!0 |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
; the victim's trade: the victim leaves the credits of the curve where both have bought
(assert (= (+ (* (* 2.0 (- (- |q| |f|) |v|)) (+ (- (* |p.victim| 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |f|) |v|)))) (* 0.0 (* |p.victim| |p.victim|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|)))))
; not: on the curve: not: both trades of the attacker end on the curve that they began on
(assert (not (and (= (+ (* (* 2.0 (- |q| |f|)) (+ (- (* (+ |p| (+ quotient!2 (* quotient!1 |f|))) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |f|)))) (* 0.0 (* (+ |p| (+ quotient!2 (* quotient!1 |f|))) (+ |p| (+ quotient!2 (* quotient!1 |f|)))))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|)))) (= (+ (* (* 2.0 (- |q| |v|)) (+ (- (* (- (+ |p.victim| 0.0) (+ quotient!3 (* quotient!1 |f|))) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |v|)))) (* 0.0 (* (- (+ |p.victim| 0.0) (+ quotient!3 (* quotient!1 |f|))) (- (+ |p.victim| 0.0) (+ quotient!3 (* quotient!1 |f|)))))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|)))))))
(check-sat)
