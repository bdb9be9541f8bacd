; uncapped-charges-cover-the-papers-fee
; Where the cap does not bind, fee and risk on an amount of credits together are at least equation 28's fee on it.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 28 (sound) a charge covers its rate; 28 (sound) capped fee rate; 28 (sound) capped risk rate; 28 (literal) total fee.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |surcharge| Real)
(declare-const |volatility| Real)
(declare-const |volatilityRate| Real)
(declare-const |rate| Real)
(declare-const |cap| Real)
(declare-const |base| Real)
(declare-const |riskShare| Real)
(declare-const |size| Real)
(declare-const |riskFactor| Real)
(declare-const |riskRate| Real)
(declare-const |ratio| Real)
(declare-const |amount| Real)
(declare-const |fee| Real)
(declare-const |risk| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 1000000000000000000.0) |base|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!1 1000000000000000000.0) |riskFactor|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!2 1000000000000000000.0) |volatilityRate|) (not (= 1000000000000000000.0 0.0))))
(assert (and (= (* quotient!3 1000000000000000000.0) |volatility|) (not (= 1000000000000000000.0 0.0))))
; surcharge: surcharge satisfies the predicate of its choice in buy
(assert (<= (* |volatility| |volatilityRate|) (* |surcharge| 1000000000000000000.0)))
; rate: rate is what buy defines
(assert (= |rate| (ite (< (+ |base| |surcharge|) |cap|) (+ |base| |surcharge|) |cap|)))
; riskShare: riskShare satisfies the predicate of its choice in buy
(assert (<= (* |size| |riskFactor|) (* |riskShare| 1000000000000000000.0)))
; riskRate: riskRate is what buy defines
(assert (= |riskRate| (ite (< |riskShare| (- |cap| |rate|)) |riskShare| (- |cap| |rate|))))
; size ≥ ratio: the size is at least the ratio
(assert (<= (* |ratio| 1000000000000000000.0) |size|))
; riskFactor ≥ 0: riskFactor is at least 0
(assert (<= 0.0 |riskFactor|))
; riskShare ≥ 0: riskShare is at least 0
(assert (<= 0.0 |riskShare|))
; amount ≥ 0: amount is at least 0
(assert (<= 0.0 |amount|))
; fee: a fee on the amount
(assert (<= (* |amount| |rate|) (* |fee| 1000000000000000000.0)))
; risk: a risk charge on the amount
(assert (<= (* |amount| |riskRate|) (* |risk| 1000000000000000000.0)))
; uncapped: the rates of fee and risk together are below the cap
(assert (< (+ |rate| |riskRate|) |cap|))
; not: fee + risk ≥ f·amount: not: the charges are at least the paper's
(assert (not (<= (* |amount| (+ (+ quotient!0 (* quotient!1 |ratio|)) (* quotient!2 quotient!3))) (+ |fee| |risk|))))
(check-sat)
