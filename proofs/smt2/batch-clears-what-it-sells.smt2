; batch-clears-what-it-sells
; What buys get is what sells and the pool give, at one of the two prices around which demand is met.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) uniform clearing price; Algorithm 3 (sound) supply and the pool meet demand.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |price| Real)
(declare-const |demand| Real)
(declare-const |supply| Real)
(declare-const |sale| Real)
(declare-const |below.supply| Real)
(declare-const |below.sale| Real)
; not: balanced: not: bought = sold + sale, at π* or one below
(assert (not (and (= (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) (+ (- (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|)))) (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|))))) (or (= (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|) |price|) (= (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|) (- |price| 1.0))))))
(check-sat)
