; sell-exact-refuses-only-the-impossible
; What a sale for an exact amount is refused for lack of reserve, the rule lets go for nothing: no resource would be enough.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |p| Real)
(declare-const |credits| Real)
(declare-const |c| Real)
(declare-const |q| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
; InsufficientReserve: a sale for an exact amount is refused with InsufficientReserve
(assert (not (and (not (or (<= |p| |credits|) (and (= |c| 0.0) (<= (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |credits| 1000000000000000000.0))))))))
; not: not: resource: not: not: resource satisfies the predicate of its choice in sellExact
(assert (not (not (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))))
(check-sat)
