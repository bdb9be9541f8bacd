; without-a-risk-rate-nothing-is-charged
; Where the risk rate of the fees is 0, or the flat rate takes the whole cap, the risk rate of a trade is 0; and at a rate of 0 a charge of 0 covers the risk of any trade, under each schedule: what is left out of such a trade is 0.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate; 28 (sound) capped risk rate; 28 (sound) per-block risk charge.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |rate| Real)
(declare-const |cap| Real)
(declare-const |share| Real)
(declare-const |size| Real)
(declare-const |credits| Real)
(declare-const |price0| Real)
(declare-const |q0| Real)
(declare-const |net| Real)
(declare-const |netAfter| Real)
; rate ≤ cap: the flat rate is within the cap
(assert (<= |rate| |cap|))
; share ≥ 0: share is at least 0
(assert (<= 0.0 |share|))
; not: nothing is charged: not: 0 covers the rate's share of the size, the risk rate's share of the credits, and the risk of a block
(assert (not (and (<= (* |size| 0.0) (* 0.0 1000000000000000000.0)) (= (ite (< 0.0 (- |cap| |rate|)) 0.0 (- |cap| |rate|)) 0.0) (= (ite (< |share| (- |cap| |cap|)) |share| (- |cap| |cap|)) 0.0) (<= (* |credits| 0.0) (* 0.0 1000000000000000000.0)) (<= (* (* 0.0 |price0|) (- (* |netAfter| |netAfter|) (* |net| |net|))) (* (* 0.0 2000000000000000000000000000000000000.0) |q0|)))))
(check-sat)
