; block-risk-rises-with-a-purchase
; Under the per-block schedule a larger purchase never pays less risk, whatever was bought or sold before: so one amount is the largest that a payment affords, and bisection finds it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) per-block risk charge.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |netAfter| Real)
(declare-const |net| Real)
(declare-const |resource| Real)
(declare-const |more.netAfter| Real)
(declare-const |more.resource| Real)
(declare-const |more.risk| Real)
(declare-const |riskFactor| Real)
(declare-const |price0| Real)
(declare-const |q0| Real)
(declare-const |risk| Real)
; netAfter: netAfter is what buy defines
(assert (= |netAfter| (+ |net| |resource|)))
; more netAfter: more netAfter is what buy defines
(assert (= |more.netAfter| (+ |net| |more.resource|)))
; more risk: more risk satisfies the predicate of its choice in buy
(assert (<= (* (* |riskFactor| |price0|) (- (* |more.netAfter| |more.netAfter|) (* |net| |net|))) (* (* |more.risk| 2000000000000000000000000000000000000.0) |q0|)))
; risk is the smallest: the risk of the larger one, an integer, is no better risk
(assert (or (not (and (<= 0.0 |more.risk|) (<= (* (* |riskFactor| |price0|) (- (* |netAfter| |netAfter|) (* |net| |net|))) (* (* |more.risk| 2000000000000000000000000000000000000.0) |q0|)))) (<= |risk| |more.risk|)))
; more risk ≥ 0: more risk is at least 0
(assert (<= 0.0 |more.risk|))
; resource ≥ 0: resource is at least 0
(assert (<= 0.0 |resource|))
; resource ≤ more: the other purchase is not smaller
(assert (<= |resource| |more.resource|))
; riskFactor ≥ 0: riskFactor is at least 0
(assert (<= 0.0 |riskFactor|))
; price0 ≥ 0: price0 is at least 0
(assert (<= 0.0 |price0|))
; q0 > 0: q0 is positive
(assert (< 0.0 |q0|))
; not: risk ≤ more risk: not: its risk is not smaller
(assert (not (<= |risk| |more.risk|)))
(check-sat)
