; routing-dual-value-is-compared-exactly
; The test of a venue's part of the dual is exactly value ≤ D·φ(y) − N·y.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 22 (sound) a venue's part of the dual; 22 (sound) cost of a quantity at a venue before rounding; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |y| Real)
(declare-const |q| Real)
(declare-const |rate| Real)
(declare-const |value| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |most| Real)
(declare-const |numerator| Real)
(declare-const |denominator| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (* (- |q| |y|) (- 1000000000000000000.0 |rate|))) (* |y| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |y|))))) (not (= (* (- |q| |y|) (- 1000000000000000000.0 |rate|)) 0.0))))
; y < q: some is left
(assert (< |y| |q|))
; rate < W: the flat rate is below 1
(assert (< |rate| 1000000000000000000.0))
; not: the same: not: the predicate says what the net cost says
(assert (not (or (and (<= (* (+ |value| (* |numerator| |y|)) (* (- |q| |y|) (- 1000000000000000000.0 |rate|))) (* (* |y| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |y|)))) |denominator|)) (<= |value| (- (* quotient!0 |denominator|) (* |y| |numerator|)))) (and (not (<= (* (+ |value| (* |numerator| |y|)) (* (- |q| |y|) (- 1000000000000000000.0 |rate|))) (* (* |y| (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| (- |q| |y|)))) |denominator|))) (not (<= |value| (- (* quotient!0 |denominator|) (* |y| |numerator|))))))))
(check-sat)
