; splitting-a-buy-with-per-block-risk-never-helps
; Within a block two buys one after the other never get more than one buy with both payments: both payments at once afford, risk and fee included, what the two get together.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |second.credits| Real)
(declare-const |second.risk| Real)
(declare-const |second.total| Real)
(declare-const |second.fee| Real)
(declare-const |whole.risk| Real)
(declare-const |risk| Real)
(declare-const |whole.credits| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |whole.fee| Real)
; second resource: second resource satisfies the predicate of its choice in buy
(assert (<= (+ |second.credits| |second.risk|) (- |second.total| |second.fee|)))
; risk of the whole: the risk of both at once is at most the sum of the risks
(assert (<= |whole.risk| (+ |risk| |second.risk|)))
; price of the whole: both amounts at once cost at most what the first buy brings and the second's price
(assert (<= |whole.credits| (+ (- |total| (+ |fee| |risk|)) |second.credits|)))
; fee of the whole: the fee of both at once is at most the sum of the fees
(assert (<= |whole.fee| (+ |fee| |second.fee|)))
; not: whole resource: not: whole resource satisfies the predicate of its choice in buy
(assert (not (<= (+ |whole.credits| |whole.risk|) (- (+ |total| |second.total|) |whole.fee|))))
(check-sat)
