; value-of-a-policy-is-equation-34
; The value of a policy is the EFE of equation 34 in units of 1e-36, with no rounding.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 34 (sound) value of a policy; 34 (literal) expected free energy of a policy.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |information| Real)
(declare-const |utility| Real)
(declare-const |cost| Real)
(declare-const |sensitivity| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1000000000000000000.0) |information|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!1 1000000000000000000.0) |utility|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!2 1000000000000000000.0) |cost|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!3 1000000000000000000.0) |sensitivity|) (not (= 1000000000000000000.0 0.0))))
; not: equation 34: not: the value is the printed one in units of 1e-36
(assert (not (= (+ (- (* 1000000000000000000.0 (+ |information| |utility|)) (* |sensitivity| |cost|)) 0.0) (* (- (+ quotient!0 quotient!1) (* quotient!3 quotient!2)) 1000000000000000000000000000000000000.0))))
(check-sat)
