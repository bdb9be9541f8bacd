; cross-prices-close-triangles
; The price of a first resource in a second times that of the second in a third is the price of the first in the third; and the price of a first in a second times the second's price is the first's.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 21 (sound) price of one resource in another; 7 (sound) marginal price; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |first.q| Real)
(declare-const |first.p| Real)
(declare-const |first.c| Real)
(declare-const |first.beta| Real)
(declare-const |first.m| Real)
(declare-const |first.shares| Real)
(declare-const |second.q| Real)
(declare-const |second.p| Real)
(declare-const |second.c| Real)
(declare-const |second.beta| Real)
(declare-const |second.m| Real)
(declare-const |second.shares| Real)
(declare-const |third.q| Real)
(declare-const |third.p| Real)
(declare-const |third.c| Real)
(declare-const |third.beta| Real)
(declare-const |third.m| Real)
(declare-const |third.shares| Real)
; not: π₁₂·π₂₃ = π₁₃, π₁₂·π₂ = π₁: not: cross prices multiply, and agree with the prices
(assert (not (and (= (* (* (* (+ (+ (- (* |first.p| 1000000000000000000.0) (* |first.beta| |first.shares|)) (* |first.c| |first.q|)) (* |first.c| |first.q|)) (+ (* |second.q| 1000000000000000000.0) (* |second.m| |second.p|))) (* (+ (+ (- (* |second.p| 1000000000000000000.0) (* |second.beta| |second.shares|)) (* |second.c| |second.q|)) (* |second.c| |second.q|)) (+ (* |third.q| 1000000000000000000.0) (* |third.m| |third.p|)))) (* (+ (* |first.q| 1000000000000000000.0) (* |first.m| |first.p|)) (+ (+ (- (* |third.p| 1000000000000000000.0) (* |third.beta| |third.shares|)) (* |third.c| |third.q|)) (* |third.c| |third.q|)))) (* (* (* (+ (* |first.q| 1000000000000000000.0) (* |first.m| |first.p|)) (+ (+ (- (* |second.p| 1000000000000000000.0) (* |second.beta| |second.shares|)) (* |second.c| |second.q|)) (* |second.c| |second.q|))) (* (+ (* |second.q| 1000000000000000000.0) (* |second.m| |second.p|)) (+ (+ (- (* |third.p| 1000000000000000000.0) (* |third.beta| |third.shares|)) (* |third.c| |third.q|)) (* |third.c| |third.q|)))) (* (+ (+ (- (* |first.p| 1000000000000000000.0) (* |first.beta| |first.shares|)) (* |first.c| |first.q|)) (* |first.c| |first.q|)) (+ (* |third.q| 1000000000000000000.0) (* |third.m| |third.p|))))) (= (* (* (* (+ (+ (- (* |first.p| 1000000000000000000.0) (* |first.beta| |first.shares|)) (* |first.c| |first.q|)) (* |first.c| |first.q|)) (+ (* |second.q| 1000000000000000000.0) (* |second.m| |second.p|))) (+ (+ (- (* |second.p| 1000000000000000000.0) (* |second.beta| |second.shares|)) (* |second.c| |second.q|)) (* |second.c| |second.q|))) (+ (* |first.q| 1000000000000000000.0) (* |first.m| |first.p|))) (* (* (* (+ (* |first.q| 1000000000000000000.0) (* |first.m| |first.p|)) (+ (+ (- (* |second.p| 1000000000000000000.0) (* |second.beta| |second.shares|)) (* |second.c| |second.q|)) (* |second.c| |second.q|))) (+ (* |second.q| 1000000000000000000.0) (* |second.m| |second.p|))) (+ (+ (- (* |first.p| 1000000000000000000.0) (* |first.beta| |first.shares|)) (* |first.c| |first.q|)) (* |first.c| |first.q|)))))))
(check-sat)
