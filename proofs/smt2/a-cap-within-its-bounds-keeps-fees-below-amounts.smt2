; a-cap-within-its-bounds-keeps-fees-below-amounts
; Whatever cap is voted within bounds whose most is below 1, and whatever the other rates are, the fee on an amount is at most the amount, and some total leaves any net amount: nobody can vote a pool shut.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 14.1 (sound) a parameter may take a value; 28 (sound) capped fee rate; 28 (sound) a charge covers its rate; 28 (sound) an amount that leaves a net amount.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |cap| Real)
(declare-const |old.cap| Real)
(declare-const |least| Real)
(declare-const |most| Real)
(declare-const |step| Real)
(declare-const |amount| Real)
(declare-const |base| Real)
(declare-const |surcharge| Real)
; cap: the parameter may take the value
(assert (and (<= |least| |cap|) (<= |cap| |most|) (<= |cap| (+ |old.cap| |step|)) (<= |old.cap| (+ |cap| |step|))))
; most < W: the most that the cap may be is below 1
(assert (<= |most| 999999999999999999.0))
; amount > 0: amount is positive
(assert (< 0.0 |amount|))
; not: fee ≤ amount: not: the smallest fee is below the amount
(assert (not (and (<= (* |amount| (ite (< (+ |base| |surcharge|) |cap|) (+ |base| |surcharge|) |cap|)) (* (- |amount| 0.0) 1000000000000000000.0)) (not (<= (* |amount| 1000000000000000000.0) (* 0.0 (- 1000000000000000000.0 (ite (< (+ |base| |surcharge|) |cap|) (+ |base| |surcharge|) |cap|))))))))
(check-sat)
