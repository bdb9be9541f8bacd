; paper-eq28-is-not-escaped-by-splitting
; Two halves of a trade, each at the rate of equation 28 for its size, pay at least what the whole pays at its own.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (literal) total fee.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |f_m| Real)
(declare-const |f_r| Real)
(declare-const |half| Real)
(declare-const |amount| Real)
(declare-const |f_v| Real)
(declare-const |Vol| Real)
; f_m > 0: f_m is positive
(assert (< 0.0 |f_m|))
; f_r > 0: f_r is positive
(assert (< 0.0 |f_r|))
; half > 0: half is positive
(assert (< 0.0 |half|))
; amount > 0: amount is positive
(assert (< 0.0 |amount|))
; not: halves ≥ whole: not: the fees of the halves are at least the fee of the whole
(assert (not (<= (* |amount| (+ (+ |f_m| (* |f_r| (+ |half| |half|))) (* |f_v| |Vol|))) (* |amount| (+ (+ |f_m| (* |f_r| |half|)) (* |f_v| |Vol|))))))
(check-sat)
