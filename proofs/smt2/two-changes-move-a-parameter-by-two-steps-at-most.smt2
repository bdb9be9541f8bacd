; two-changes-move-a-parameter-by-two-steps-at-most
; After two changes a parameter is within its bounds, and at most two steps from where it was: in a time that has room for n changes, n steps.
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
(declare-const |value2| Real)
; the first: the parameter may take the value
(assert (and (<= |least| |value1|) (<= |value1| |most|) (<= |value1| (+ |value0| |step|)) (<= |value0| (+ |value1| |step|))))
; the second: the parameter may take the value
(assert (and (<= |least| |value2|) (<= |value2| |most|) (<= |value2| (+ |value1| |step|)) (<= |value1| (+ |value2| |step|))))
; not: |change| ≤ 2·step: not: the parameter has moved by at most 2 steps, and is within its bounds
(assert (not (and (<= (- |value2| |value0|) (* 2.0 |step|)) (<= (- |value0| |value2|) (* 2.0 |step|)) (<= |least| |value2|) (<= |value2| |most|))))
(check-sat)
