; dust-of-as-many-units-as-roundings-is-too-much
; No dust is within any number of roundings, a unit is within two and not within one.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 33 (sound) dust is less than a unit a rounding.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |paid| Real)
; not: bounds: not: 0 of 0, 1 of 2, not 1 of 1, not 1 of 0
(assert (not (and (or (< (- (+ |paid| 0.0) (+ |paid| 0.0)) 0.0) (= (- (+ |paid| 0.0) (+ |paid| 0.0)) 0.0)) (or (< (- (+ |paid| 1.0) (+ |paid| 0.0)) 2.0) (= (- (+ |paid| 1.0) (+ |paid| 0.0)) 0.0)) (not (or (< (- (+ |paid| 1.0) (+ |paid| 0.0)) 1.0) (= (- (+ |paid| 1.0) (+ |paid| 0.0)) 0.0))) (not (or (< (- (+ |paid| 1.0) (+ |paid| 0.0)) 0.0) (= (- (+ |paid| 1.0) (+ |paid| 0.0)) 0.0))) (not (or (< (- (+ |paid| (- 1.0)) (+ |paid| 0.0)) (- 2.0)) (= (- (+ |paid| (- 1.0)) (+ |paid| 0.0)) 0.0))))))
(check-sat)
