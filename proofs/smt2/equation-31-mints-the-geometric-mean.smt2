; equation-31-mints-the-geometric-mean
; Equation 31 mints the geometric mean of what is deposited, credits apart: one and four times the reserves of two resources mint exactly twice the shares, of which neither resource alone would have brought so many.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (literal) shares of a deposit.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |other.q| Real)
(declare-const |shares| Real)
; q > 0: q is positive
(assert (< 0.0 |q|))
; other.q > 0: other.q is positive
(assert (< 0.0 |other.q|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; not: 2·S, and not one more: not: twice the shares are within, and one more is not
(assert (not (and (<= (* (* (* 1.0 (+ (* 2.0 |shares|) 0.0)) (+ (* 2.0 |shares|) 0.0)) (* (* 1.0 (* 1.0 |q|)) (* 1.0 |other.q|))) (* (* (* 1.0 |shares|) |shares|) (* (* 1.0 (* 1.0 (* 1.0 |q|))) (* 1.0 (* 4.0 |other.q|))))) (not (<= (* (* (* 1.0 (+ (* 2.0 |shares|) 1.0)) (+ (* 2.0 |shares|) 1.0)) (* (* 1.0 (* 1.0 |q|)) (* 1.0 |other.q|))) (* (* (* 1.0 |shares|) |shares|) (* (* 1.0 (* 1.0 (* 1.0 |q|))) (* 1.0 (* 4.0 |other.q|)))))))))
(check-sat)
