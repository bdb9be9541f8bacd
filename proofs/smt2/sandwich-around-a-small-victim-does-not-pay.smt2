; sandwich-around-a-small-victim-does-not-pay
; A sandwich around a victim who takes at most the part g of what the front run leaves gains nothing after the flat rate g on both legs, whatever its size, the curve and its floor.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 29 (sound) net sandwich profit; 29 (sound) cost of the front run; 29 (sound) proceeds of the back run.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |v| Real)
(declare-const |g| Real)
(declare-const |q| Real)
(declare-const |f| Real)
(declare-const |A| Real)
(declare-const |c| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* (- |q| |v|) (- (- |q| |v|) |f|))) (* |A| |f|)) (not (= (* (- |q| |v|) (- (- |q| |v|) |f|)) 0.0))))
(assert (and (= (* quotient!1 (* |q| (- |q| |f|))) (* |A| |f|)) (not (= (* |q| (- |q| |f|)) 0.0))))
(assert (and (= (* quotient!2 (- 1.0 |g|)) (+ quotient!1 (* |c| |f|))) (not (= (- 1.0 |g|) 0.0))))
; v ≤ g·(q − f): the victim takes at most the part g of what the front run leaves
(assert (<= |v| (* |g| (- |q| |f|))))
; 0 ≤ g < 1: the flat rate is from 0 to below 1
(assert (and (<= 0.0 |g|) (< |g| 1.0)))
; f < q: the front run leaves something
(assert (< |f| |q|))
; f ≥ 0: f is at least 0
(assert (<= 0.0 |f|))
; A ≥ 0: A is at least 0
(assert (<= 0.0 |A|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; not: net ≤ 0: not: the attacker gains nothing
(assert (not (<= (- (* (- 1.0 |g|) (+ quotient!0 (* |c| |f|))) quotient!2) 0.0)))
(check-sat)
