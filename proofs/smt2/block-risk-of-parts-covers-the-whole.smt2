; block-risk-of-parts-covers-the-whole
; Within a block two trades one after the other, purchases or sales, pay together at least the risk of the one trade that leads where they lead, roundings included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) per-block risk charge.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |risk| Real)
(declare-const |riskFactor| Real)
(declare-const |price0| Real)
(declare-const |q0| Real)
(declare-const |net| Real)
(declare-const |netAfter| Real)
(declare-const |second.risk| Real)
(declare-const |second.netAfter| Real)
(declare-const |whole.risk| Real)
; risk: risk satisfies the predicate of its choice in buy
(assert (<= (* (* |riskFactor| |price0|) (- (* |netAfter| |netAfter|) (* |net| |net|))) (* (* |risk| 2000000000000000000000000000000000000.0) |q0|)))
; second risk: second risk satisfies the predicate of its choice in buy
(assert (<= (* (* |riskFactor| |price0|) (- (* |second.netAfter| |second.netAfter|) (* |netAfter| |netAfter|))) (* (* |second.risk| 2000000000000000000000000000000000000.0) |q0|)))
; whole risk is the smallest: the sum of the risks, an integer, is no better whole risk
(assert (or (not (and (<= 0.0 (+ |risk| |second.risk|)) (<= (* (* |riskFactor| |price0|) (- (* |second.netAfter| |second.netAfter|) (* |net| |net|))) (* (* (+ |risk| |second.risk|) 2000000000000000000000000000000000000.0) |q0|)))) (<= |whole.risk| (+ |risk| |second.risk|))))
; risk ≥ 0: risk is at least 0
(assert (<= 0.0 |risk|))
; second risk ≥ 0: second risk is at least 0
(assert (<= 0.0 |second.risk|))
; not: risk of the whole: not: the risk of both at once is at most the sum of the risks
(assert (not (<= |whole.risk| (+ |risk| |second.risk|))))
(check-sat)
