; batch-clears-at-the-price-at-which-the-pool-offers-what-is-missing
; Where what is missing is exactly what the pool offers at π*, and demand is not met one below, the batch clears at π*.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) uniform clearing price; Algorithm 3 (sound) supply and the pool meet demand.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |sale| Real)
(declare-const |demand| Real)
(declare-const |below.supply| Real)
(declare-const |price| Real)
(declare-const |below.demand| Real)
(declare-const |below.sale| Real)
(declare-const |supply| Real)
; exactly missing: the pool offers exactly what is missing
(assert (= |sale| (- |demand| |below.supply|)))
; not met below: one below π* demand is not met, if there is a price
(assert (or (= |price| 1.0) (not (<= |below.demand| (+ |below.supply| |below.sale|)))))
; D falls: demand does not rise with the price
(assert (<= |below.demand| |demand|))
; not: at π*: not: it clears at π*
(assert (not (= (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|) |price|)))
(check-sat)
