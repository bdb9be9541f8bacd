; buy-per-trade-searches-all-that-leaves-one-unit
; The search of a buy with per-trade risk covers exactly what leaves one unit in the pool.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |quoted| Real)
(declare-const |q| Real)
; not: 0 ≤ quoted, 1 is left: not: the range ends where this is left
(assert (not (and (or (and (and (<= 0.0 |quoted|) (<= |quoted| (- |q| 1.0))) (and (<= 0.0 |quoted|) (<= 1.0 (- |q| |quoted|)))) (and (not (and (<= 0.0 |quoted|) (<= |quoted| (- |q| 1.0)))) (not (and (<= 0.0 |quoted|) (<= 1.0 (- |q| |quoted|)))))))))
(check-sat)
