; rates-are-within-cap
; The rate of the fee lies between 0 and the cap, and the rates of fee and risk together are at most the cap.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) capped fee rate; 28 (sound) capped risk rate.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |rate| Real)
(declare-const |cap| Real)
(declare-const |base| Real)
(declare-const |surcharge| Real)
(declare-const |riskRate| Real)
(declare-const |riskShare| Real)
; rate: rate is what buy defines
(assert (= |rate| (ite (< (+ |base| |surcharge|) |cap|) (+ |base| |surcharge|) |cap|)))
; riskRate: riskRate is what buy defines
(assert (= |riskRate| (ite (< |riskShare| (- |cap| |rate|)) |riskShare| (- |cap| |rate|))))
; cap ≥ 0: cap is at least 0
(assert (<= 0.0 |cap|))
; base ≥ 0: base is at least 0
(assert (<= 0.0 |base|))
; surcharge ≥ 0: surcharge is at least 0
(assert (<= 0.0 |surcharge|))
; not: 0 ≤ g ≤ cap, g + ρ ≤ cap, nothing above what is asked: not: both rates are within the cap, and none is above what it would be without one
(assert (not (and (<= 0.0 |rate|) (<= |rate| |cap|) (<= (+ |rate| |riskRate|) |cap|) (<= |rate| (+ |base| |surcharge|)) (<= |riskRate| |riskShare|))))
(check-sat)
