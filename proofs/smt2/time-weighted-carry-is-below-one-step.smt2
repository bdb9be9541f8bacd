; time-weighted-carry-is-below-one-step
; What is carried after a fee shared out by shares and their age is less than one more step of the accumulator would make payable.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) growth of the accumulator; 33 (sound) what the growth makes payable; 33 (sound) the carry is below one step of the accumulator.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |step| Real)
(declare-const |fee| Real)
(declare-const |carry| Real)
(declare-const |weight| Real)
(declare-const |payable| Real)
; step is the largest: the predicate of step fails one further, or its range ends
(assert (not (and (and (<= 0.0 (+ |step| 1.0)) (<= (+ |step| 1.0) (* (+ |fee| |carry|) 1000000000000000000.0))) (and (<= (* (+ |step| 1.0) |weight|) (* (+ |fee| |carry|) 1000000000000000000.0)) (or (< 0.0 |weight|) (= (+ |step| 1.0) 0.0))))))
; payable: payable satisfies the predicate of its choice in distribute
(assert (<= (* |step| |weight|) (* |payable| 1000000000000000000.0)))
; weight ≥ 0: weight is at least 0
(assert (<= 0.0 |weight|))
; weight is whole: weight is at most 0 or at least 1
(assert (or (<= |weight| 0.0) (<= 1.0 |weight|)))
; step ≥ 0: step is at least 0
(assert (<= 0.0 |step|))
; not: carry' < weight/W: not: what is carried is below one step of the accumulator
(assert (not (or (= |weight| 0.0) (< (* (* (- (+ |fee| |carry|) |payable|) 1.0) 1000000000000000000.0) |weight|))))
(check-sat)
