; mint-moves-the-price-by-rounding-only
; A mint of any size moves the price by less than one unit more of credits, or of the resource, in the pool would: up by less than (W + 2c)/D', down by less than π·(W + m)/D'.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: price shift (sound) the price moves by less than the rounding; 7 (sound) marginal price; P_w (sound) virtual credits; 31 (sound) a deposit covers its shares.
; Lemmas, each a file of its own: mint-rounds-the-resource-by-less-than-one, mint-rounds-the-credits-by-less-than-one, roundings-shift-a-price-by-less-than-a-unit, positive-factors-cancel, positive-factors-cancel.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |resource| Real)
(declare-const |q| Real)
(declare-const |part| Real)
(declare-const |shares| Real)
(declare-const |credits| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
; resource: resource satisfies the predicate of its choice in mint
(assert (<= (* |q| |part|) (* |resource| |shares|)))
; credits: credits satisfies the predicate of its choice in mint
(assert (<= (* |p| |part|) (* |credits| |shares|)))
; resource is the smallest: the predicate of resource fails one further, or its range ends
(assert (not (and (<= 0.0 (- |resource| 1.0)) (<= (* |q| |part|) (* (- |resource| 1.0) |shares|)))))
; credits is the smallest: the predicate of credits fails one further, or its range ends
(assert (not (and (<= 0.0 (- |credits| 1.0)) (<= (* |p| |part|) (* (- |credits| 1.0) |shares|)))))
; π > 0: numerator and denominator of the price are positive
(assert (and (< 0.0 (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (< 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|)))))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; q > 0: q is positive
(assert (< 0.0 |q|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; by mint-rounds-the-resource-by-less-than-one: The resource that a mint takes differs by less than one unit from the exact portion: the predicate fails one further, whatever the range of the search.
(assert (or (not (and (not (and (<= 0.0 (- |resource| 1.0)) (<= (* |q| |part|) (* (- |resource| 1.0) |shares|)))) (< 0.0 |q|) (< 0.0 |shares|) (<= 0.0 |part|))) (not (<= (* |q| |part|) (* (- |resource| 1.0) |shares|)))))
; by mint-rounds-the-credits-by-less-than-one: The credits that a mint takes differs by less than one unit from the exact portion: the predicate fails one further, whatever the range of the search.
(assert (or (not (and (not (and (<= 0.0 (- |credits| 1.0)) (<= (* |p| |part|) (* (- |credits| 1.0) |shares|)))) (< 0.0 |p|) (< 0.0 |shares|) (<= 0.0 |part|))) (not (<= (* |p| |part|) (* (- |credits| 1.0) |shares|)))))
; by roundings-shift-a-price-by-less-than-a-unit: Less than one unit more of the reserve and of the credits moves the price N/D by less than a unit of each would.
(assert (or (not (and (<= 0.0 (- (* (+ |p| |credits|) |shares|) (* |p| (+ |shares| |part|)))) (< (- (* (+ |p| |credits|) |shares|) (* |p| (+ |shares| |part|))) |shares|) (<= 0.0 (- (* (+ |q| |resource|) |shares|) (* |q| (+ |shares| |part|)))) (< (- (* (+ |q| |resource|) |shares|) (* |q| (+ |shares| |part|))) |shares|) (< 0.0 (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))) (< 0.0 (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (<= 0.0 |c|) (<= 0.0 |m|))) (and (< (- (* (+ (* 1000000000000000000.0 (- (* (+ |p| |credits|) |shares|) (* |p| (+ |shares| |part|)))) (* (* 2.0 |c|) (- (* (+ |q| |resource|) |shares|) (* |q| (+ |shares| |part|))))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (* 1000000000000000000.0 (- (* (+ |q| |resource|) |shares|) (* |q| (+ |shares| |part|)))) (* |m| (- (* (+ |p| |credits|) |shares|) (* |p| (+ |shares| |part|))))) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)))) (* (* |shares| (+ 1000000000000000000.0 (* 2.0 |c|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|)))) (< (- 0.0 (* (* |shares| (+ 1000000000000000000.0 |m|)) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)))) (- (* (+ (* 1000000000000000000.0 (- (* (+ |p| |credits|) |shares|) (* |p| (+ |shares| |part|)))) (* (* 2.0 |c|) (- (* (+ |q| |resource|) |shares|) (* |q| (+ |shares| |part|))))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (* 1000000000000000000.0 (- (* (+ |q| |resource|) |shares|) (* |q| (+ |shares| |part|)))) (* |m| (- (* (+ |p| |credits|) |shares|) (* |p| (+ |shares| |part|))))) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|))))))))
; by positive-factors-cancel: x·z < y·z and z > 0 give x < y.
(assert (or (not (and (< (* (- (* (+ (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|))) (* |c| (+ |q| |resource|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* (+ |q| |resource|) 1000000000000000000.0) (* |m| (+ |p| |credits|))))) |shares|) (* (* (+ 1000000000000000000.0 (* 2.0 |c|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) |shares|)) (< 0.0 |shares|))) (< (- (* (+ (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|))) (* |c| (+ |q| |resource|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* (+ |q| |resource|) 1000000000000000000.0) (* |m| (+ |p| |credits|))))) (* (+ 1000000000000000000.0 (* 2.0 |c|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))))))
; by positive-factors-cancel: x·z < y·z and z > 0 give x < y.
(assert (or (not (and (< (* (- 0.0 (* (+ 1000000000000000000.0 |m|) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)))) |shares|) (* (- (* (+ (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|))) (* |c| (+ |q| |resource|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* (+ |q| |resource|) 1000000000000000000.0) (* |m| (+ |p| |credits|))))) |shares|)) (< 0.0 |shares|))) (< (- 0.0 (* (+ 1000000000000000000.0 |m|) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)))) (- (* (+ (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|))) (* |c| (+ |q| |resource|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* (+ |q| |resource|) 1000000000000000000.0) (* |m| (+ |p| |credits|))))))))
; not: shift: not: the price moves by less than the rounding
(assert (not (and (< (- (* (+ (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|))) (* |c| (+ |q| |resource|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* (+ |q| |resource|) 1000000000000000000.0) (* |m| (+ |p| |credits|))))) (* (+ 1000000000000000000.0 (* 2.0 |c|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|)))) (< (- 0.0 (* (+ 1000000000000000000.0 |m|) (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)))) (- (* (+ (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|))) (* |c| (+ |q| |resource|))) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) (+ (* (+ |q| |resource|) 1000000000000000000.0) (* |m| (+ |p| |credits|)))))))))
(check-sat)
