; depth-follows-from-the-level
; At every point 2·q²·(π − c) is the invariant: so q falls as 1/√(π − c), the depth −dq/dπ is q/(2(π − c)), and every price above the floor has its reserve.
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
; not: 2·q²·(π − c) = I: not: the level is twice the squared reserve times what the price exceeds its floor by
(assert (not (= (* (* 2.0 |q|) (- (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) 1000000000000000000.0) (* |c| (+ (* |q| 1000000000000000000.0) (* 0.0 |p|))))) (+ (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) 1000000000000000000.0) 0.0))))
(check-sat)
