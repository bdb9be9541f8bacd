; batch-asks-the-pool-for-what-it-offers
; The pool sells at most what it can at the price that clears, and buys at most what it can: X bounds its part.
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
; demand ≥ 0: demand is at least 0
(assert (<= 0.0 |demand|))
; not: within X: not: the pool sells at most X, or buys at most −X, at the price that clears
(assert (not (or (and (<= 0.0 (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|)))) (<= (+ (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|))) 0.0) (ite (= (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|) |price|) |sale| |below.sale|))) (and (<= (ite (= (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|) |price|) |sale| |below.sale|) (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|)))) (<= (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|))) 0.0)))))
(check-sat)
