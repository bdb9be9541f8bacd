; even-portions-are-not-rounded
; All shares are paid all of a reserve, and an offer of as much as the pool holds suffices for as many shares as there are.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) a withdrawal within its shares; 31 (sound) shares within a deposit.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |shares| Real)
; not: even: not: what comes out even is within
(assert (not (and (<= (* |q| |shares|) (* |q| |shares|)) (and (<= (* (+ |shares| 0.0) |q|) (* |q| |shares|)) (<= (* (+ |shares| 0.0) |p|) (* |p| |shares|))))))
(check-sat)
