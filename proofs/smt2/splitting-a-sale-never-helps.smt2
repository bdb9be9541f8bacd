; splitting-a-sale-never-helps
; Two sales one after the other are never paid more by the curve than one sale of both amounts.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
(declare-const |credits| Real)
(declare-const |second.resource| Real)
(declare-const |second.credits| Real)
; credits: credits satisfies the predicate of its choice in sell
(assert (and (<= 1.0 (+ |q| |resource|)) (<= 1.0 (- |p| |credits|)) (< 0.0 (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))))))
; second credits: second credits satisfies the predicate of its choice in sell
(assert (and (<= 1.0 (+ (+ |q| |resource|) |second.resource|)) (<= 1.0 (- (- |p| |credits|) |second.credits|)) (< 0.0 (+ (- (* (- (- |p| |credits|) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (+ |q| |resource|) |second.resource|)))) (<= (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (- |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| |resource|)))) (* |m| (* (- |p| |credits|) (- |p| |credits|)))) (+ (* (* 2.0 (+ (+ |q| |resource|) |second.resource|)) (+ (- (* (- (- |p| |credits|) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (+ |q| |resource|) |second.resource|)))) (* |m| (* (- (- |p| |credits|) |second.credits|) (- (- |p| |credits|) |second.credits|)))))))
; not: whole credits: not: whole credits satisfies the predicate of its choice in sell
(assert (not (and (<= 1.0 (+ |q| (+ |resource| |second.resource|))) (<= 1.0 (- |p| (+ |credits| |second.credits|))) (< 0.0 (+ (- (* (- |p| (+ |credits| |second.credits|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ |q| (+ |resource| |second.resource|))) (+ (- (* (- |p| (+ |credits| |second.credits|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ |q| (+ |resource| |second.resource|))))) (* |m| (* (- |p| (+ |credits| |second.credits|)) (- |p| (+ |credits| |second.credits|)))))))))
(check-sat)
