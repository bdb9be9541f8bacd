; share-of-a-policy-is-equation-34-rounded-down
; What is within the share of a policy is what is at most equation 34's share of the total, for two policies.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 34 (sound) share of a total, rounded down; 34 (literal) share of a policy in the liquidity.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |1.part| Real)
(declare-const |2.part| Real)
(declare-const |1.share| Real)
(declare-const |total| Real)
(declare-const quotient!0 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 (+ |1.part| |2.part|)) |1.part|) (not (= (+ |1.part| |2.part|) 0.0))))
; whole > 0: some policy has a part
(assert (< 0.0 (+ |1.part| |2.part|)))
; not: equation 34: not: it is at most the printed share of the total
(assert (not (or (and (<= (* (+ |1.share| 0.0) (+ |1.part| |2.part|)) (* |total| |1.part|)) (<= |1.share| (* |total| quotient!0))) (and (not (<= (* (+ |1.share| 0.0) (+ |1.part| |2.part|)) (* |total| |1.part|))) (not (<= |1.share| (* |total| quotient!0)))))))
(check-sat)
