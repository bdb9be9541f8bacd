; norm-ratio-of-a-scaled-reserve
; A trade of the same part of every reserve has that part as its ratio of norms, nothing and all included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |part| Real)
(declare-const |q1| Real)
(declare-const |q2| Real)
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; not: ratio = part: not: the part is the ratio of the norms
(assert (not (and (<= 0.0 |part|) (= (* (* |part| |part|) (+ (* |q1| |q1|) (* |q2| |q2|))) (+ (* (* |part| |q1|) (* |part| |q1|)) (* (* |part| |q2|) (* |part| |q2|)))))))
(check-sat)
