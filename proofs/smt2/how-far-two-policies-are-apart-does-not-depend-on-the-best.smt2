; how-far-two-policies-are-apart-does-not-depend-on-the-best
; The exponents of two policies differ by as much as the one is behind the other, whatever the best is: to subtract the largest exponent from all changes no quotient of their exponentials.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 34 (sound) exponent behind the best.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |beta| Real)
(declare-const |best| Real)
(declare-const |other| Real)
(declare-const |value| Real)
; not: the best drops out: not: the difference of two exponents is that of one behind the other
(assert (not (= (+ (- (* |beta| (- |best| |other|)) (* |beta| (- |best| |value|))) 0.0) (* |beta| (- |value| |other|)))))
(check-sat)
