; roundings-shift-a-price-by-less-than-a-unit
; Less than one unit more of the reserve and of the credits moves the price N/D by less than a unit of each would.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |δ| Real)
(declare-const |S| Real)
(declare-const |ε| Real)
(declare-const |N| Real)
(declare-const |D| Real)
(declare-const |c| Real)
(declare-const |m| Real)
; δ ≥ 0: δ is at least 0
(assert (<= 0.0 |δ|))
; δ < S: a rounding is less than one unit, here times S
(assert (< |δ| |S|))
; ε ≥ 0: ε is at least 0
(assert (<= 0.0 |ε|))
; ε < S: a rounding is less than one unit, here times S
(assert (< |ε| |S|))
; N > 0: N is positive
(assert (< 0.0 |N|))
; D > 0: D is positive
(assert (< 0.0 |D|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; not: within the rounding: not: the change is within the bound on both sides
(assert (not (and (< (- (* (+ (* 1000000000000000000.0 |δ|) (* (* 2.0 |c|) |ε|)) |D|) (* (+ (* 1000000000000000000.0 |ε|) (* |m| |δ|)) |N|)) (* (* |S| (+ 1000000000000000000.0 (* 2.0 |c|))) |D|)) (< (- 0.0 (* (* |S| (+ 1000000000000000000.0 |m|)) |N|)) (- (* (+ (* 1000000000000000000.0 |δ|) (* (* 2.0 |c|) |ε|)) |D|) (* (+ (* 1000000000000000000.0 |ε|) (* |m| |δ|)) |N|))))))
(check-sat)
