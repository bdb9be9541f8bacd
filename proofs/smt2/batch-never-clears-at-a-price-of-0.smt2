; batch-never-clears-at-a-price-of-0
; The price that clears is at least 1.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) uniform clearing price; Algorithm 3 (sound) supply and the pool meet demand.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |price| Real)
(declare-const |below.supply| Real)
(declare-const |below.sale| Real)
(declare-const |demand| Real)
(declare-const |supply| Real)
(declare-const |sale| Real)
; nothing at 0: supply and sale are 0 at the price 0
(assert (or (not (= |price| 1.0)) (and (= |below.supply| 0.0) (= |below.sale| 0.0))))
; price ≥ 1: price is at least 1
(assert (<= 1.0 |price|))
; price − 1 is whole: price − 1 is at most 0 or at least 1
(assert (or (<= (- |price| 1.0) 0.0) (<= 1.0 (- |price| 1.0))))
; demand ≥ 0: demand is at least 0
(assert (<= 0.0 |demand|))
; not: π ≥ 1: not: the price is at least 1
(assert (not (<= 1.0 (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|))))
(check-sat)
