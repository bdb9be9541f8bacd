; batch-fills-within-the-orders
; At the price that clears, buys of a better limit are filled whole and no more is bought than is asked for at it, and so with the sells: nobody trades beyond a limit, and who bids more is served first.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 3 (sound) uniform clearing price; Algorithm 3 (sound) supply and the pool meet demand.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |demand| Real)
(declare-const |supply| Real)
(declare-const |sale| Real)
(declare-const |price| Real)
(declare-const |below.demand| Real)
(declare-const |below.supply| Real)
(declare-const |below.sale| Real)
(declare-const |above.demand| Real)
(declare-const |lower.supply| Real)
; met at π*: demand is met
(assert (<= |demand| (+ |supply| |sale|)))
; not met below: one below π* demand is not met, if there is a price
(assert (or (= |price| 1.0) (not (<= |below.demand| (+ |below.supply| |below.sale|)))))
; D falls: demand does not rise with the price
(assert (<= |demand| |below.demand|))
; U rises: supply does not fall with the price
(assert (<= |below.supply| |supply|))
; D falls above: demand above π* is at most demand at it
(assert (<= |above.demand| |demand|))
; U rises below: supply two below π* is at most supply one below
(assert (<= |lower.supply| |below.supply|))
; not: within the orders: not: better limits are filled whole and no more than is asked for or offered
(assert (not (or (and (= (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|) |price|) (and (<= |above.demand| (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|)) (<= (+ (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) 0.0) |demand|)) (and (<= |below.supply| (- (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|))))) (<= (+ (- (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|)))) 0.0) |supply|))) (and (not (= (ite (or (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (and (not (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|)))) (< (- |demand| |below.supply|) 0.0))) (- |price| 1.0) |price|) |price|)) (and (<= |demand| (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|)) (<= (+ (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) 0.0) |below.demand|)) (and (<= |lower.supply| (- (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|))))) (<= (+ (- (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) (+ |below.supply| |below.sale|) |demand|) (ite (and (not (= |demand| (+ |supply| |sale|))) (< 0.0 (- |price| 1.0)) (<= |demand| (+ |below.supply| |below.sale|))) |below.sale| (ite (or (= |demand| (+ |supply| |sale|)) (<= |sale| (- |demand| |below.supply|))) |sale| (- |demand| |below.supply|)))) 0.0) |below.supply|))))))
(check-sat)
