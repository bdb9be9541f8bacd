; a-change-of-a-parameter-may-be-taken-back
; A change from a value within the bounds may be taken back by the next: no step leads where none leads back.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 14.1 (sound) a parameter may take a value.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |value1| Real)
(declare-const |value0| Real)
(declare-const |least| Real)
(declare-const |most| Real)
(declare-const |step| Real)
; the change: the parameter may take the value
(assert (and (<= |least| |value1|) (<= |value1| |most|) (<= |value1| (+ |value0| |step|)) (<= |value0| (+ |value1| |step|))))
; within its bounds: the value that there is, is within its bounds
(assert (and (<= |least| |value0|) (<= |value0| |most|)))
; not: the way back: not: the parameter may take the value
(assert (not (and (<= |least| |value0|) (<= |value0| |most|) (<= |value0| (+ |value1| |step|)) (<= |value1| (+ |value0| |step|)))))
(check-sat)
