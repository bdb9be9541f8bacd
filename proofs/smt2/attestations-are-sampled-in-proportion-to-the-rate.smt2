; attestations-are-sampled-in-proportion-to-the-rate
; An attestation is sampled exactly if the part of all digests that lies below its own is below the rate: at rate 0 none is, at rate 1 each is, and between a part of the digests that is the rate.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: PoAI (sound) an attestation is sampled.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |x| Real)
(declare-const |rate| Real)
; not: in proportion: not: it is sampled exactly if the part of the digests below it is below the rate
(assert (not (or (and (< (* (* |x| 115792089237316195423570985008687907853269984665640564039457584007913129639936.0) 1000000000000000000.0) (* |rate| 115792089237316195423570985008687907853269984665640564039457584007913129639936.0)) (< (* |x| 1000000000000000000.0) |rate|)) (and (not (< (* (* |x| 115792089237316195423570985008687907853269984665640564039457584007913129639936.0) 1000000000000000000.0) (* |rate| 115792089237316195423570985008687907853269984665640564039457584007913129639936.0))) (not (< (* |x| 1000000000000000000.0) |rate|))))))
(check-sat)
