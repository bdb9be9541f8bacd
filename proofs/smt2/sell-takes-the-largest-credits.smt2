; sell-takes-the-largest-credits
; Of all integers that a sale could choose for credits, none is larger: the trader gets all that the rule allows.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |credits| Real)
(declare-const |other.credits| Real)
(declare-const |p| Real)
(declare-const |q| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
; credits is the largest: any other candidate, an integer, is no better credits
(assert (or (not (and (and (<= 0.0 |other.credits|) (<= |other.credits| (- |p| 1.0))) (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |other.credits|)) (< 0.0 (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |other.credits|) (- |p| |other.credits|)))))))) (<= |other.credits| |credits|)))
; other credits: other credits satisfies the predicate of its choice in sell
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |other.credits|)) (< 0.0 (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |other.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |other.credits|) (- |p| |other.credits|)))))))
; other credits in range: other credits lies in the range of its choice in sell
(assert (and (<= 0.0 |other.credits|) (<= |other.credits| (- |p| 1.0))))
; not: the largest: not: no other candidate is larger
(assert (not (<= |other.credits| |credits|)))
(check-sat)
