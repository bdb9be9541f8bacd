; even-payments-are-not-rounded
; At a price of 1 an amount costs and brings as many credits, and demand that supply and sale meet exactly is met.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) a buyer's payment; Algorithm 3 (sound) a seller's payment; Algorithm 3 (sound) supply and the pool meet demand.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |amount| Real)
(declare-const |demand| Real)
(declare-const |supply| Real)
; not: exact: not: what comes out even is paid, and met
(assert (not (and (<= (* 1000000000000000000.0 |amount|) (* |amount| 1000000000000000000.0)) (<= (* (+ |amount| 0.0) 1000000000000000000.0) (* 1000000000000000000.0 |amount|)) (<= |demand| (+ |supply| (- |demand| |supply|))))))
(check-sat)
