; buy-exact-takes-the-smallest-credits
; Of all integers that a buy of an exact amount could choose for credits, none is smaller: the trader gets all that the rule allows.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |other.credits| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
; credits is the smallest: any other candidate, an integer, is no better credits
(assert (or (not (and (<= 0.0 |other.credits|) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |other.credits|)) (< 0.0 (+ (- (* (+ |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |other.credits|) (+ |p| |other.credits|)))))))) (<= |credits| |other.credits|)))
; other credits: other credits satisfies the predicate of its choice in buyExact
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |other.credits|)) (< 0.0 (+ (- (* (+ |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |other.credits|) (+ |p| |other.credits|)))))))
; other credits in range: other credits lies in the range of its choice in buyExact
(assert (<= 0.0 |other.credits|))
; not: the smallest: not: no other candidate is smaller
(assert (not (<= |credits| |other.credits|)))
(check-sat)
