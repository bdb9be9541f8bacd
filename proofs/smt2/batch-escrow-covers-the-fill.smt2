; batch-escrow-covers-the-fill
; What leaves the wallet of a buyer at the limit leaves, after the fee, what the fill costs at the price: the smallest payment is at most the escrow, so that no wallet becomes negative when the batch is cleared.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) an amount that leaves a net amount.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |escrow| Real)
(declare-const |credits at the limit| Real)
(declare-const |rate| Real)
(declare-const |credits| Real)
; escrow: escrow leaves credits at the limit after the fee
(assert (<= (* |credits at the limit| 1000000000000000000.0) (* |escrow| (- 1000000000000000000.0 |rate|))))
; credits ≤ at the limit: the fill costs at most what it would at the limit
(assert (<= |credits| |credits at the limit|))
; not: paid: not: escrow leaves credits after the fee
(assert (not (<= (* |credits| 1000000000000000000.0) (* |escrow| (- 1000000000000000000.0 |rate|)))))
(check-sat)
