; a-fifth-of-the-shares-is-a-quorum-of-a-fifth
; With a quorum of 0.2 a proposal that nobody votes against passes exactly from a fifth of the supply on, and with less none passes, whoever is against it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 14.1 (sound) a proposal passes.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |inFavour| Real)
(declare-const |supply| Real)
(declare-const |against| Real)
; inFavour > 0: inFavour is positive
(assert (< 0.0 |inFavour|))
; not: a fifth: not: exactly a fifth of the supply is enough
(assert (not (and (or (and (and (< 0.0 |inFavour|) (<= (* 200000000000000000.0 |supply|) (* |inFavour| 1000000000000000000.0))) (<= |supply| (* 5.0 |inFavour|))) (and (not (and (< 0.0 |inFavour|) (<= (* 200000000000000000.0 |supply|) (* |inFavour| 1000000000000000000.0)))) (not (<= |supply| (* 5.0 |inFavour|))))) (or (not (and (< |against| |inFavour|) (<= (* 200000000000000000.0 |supply|) (* |inFavour| 1000000000000000000.0)))) (<= |supply| (* 5.0 |inFavour|))))))
(check-sat)
