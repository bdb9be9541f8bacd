; a-price-inside-the-band-is-where-a-cycle-can-start
; Without inertia the price lies in the band exactly where the reserve itself is one from which a cycle inside the band can start: the farthest and the nearest start exist where a raise is not refused as outside the band, and only there.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 30 (sound) the price lies in the band; 30 (sound) reserves at which the price is above an edge of the band; 30 (sound) reserves at which the price is below an edge of the band; 7 (sound) marginal price; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |lowEdge| Real)
(declare-const |lagged| Real)
(declare-const |width| Real)
(declare-const |highEdge| Real)
(declare-const |m| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
; lowEdge: lowEdge is what raise defines
(assert (= |lowEdge| (* |lagged| (- 1000000000000000000.0 |width|))))
; highEdge: highEdge is what raise defines
(assert (= |highEdge| (* |lagged| (+ 1000000000000000000.0 |width|))))
; m = 0: there is no inertia
(assert (= |m| 0.0))
; q > 0: q is positive
(assert (< 0.0 |q|))
; not: the same: not: in the band, and a start of both kinds
(assert (not (or (and (and (<= (* (* |lagged| (- 1000000000000000000.0 |width|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) 1000000000000000000000000000000000000.0)) (<= (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) 1000000000000000000000000000000000000.0) (* (* |lagged| (+ 1000000000000000000.0 |width|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))))) (and (<= (* (* 2.0 (- |lowEdge| (* |c| 1000000000000000000.0))) (* |q| |q|)) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) 1000000000000000000.0)) (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) 1000000000000000000.0) (* (* 2.0 (- |highEdge| (* |c| 1000000000000000000.0))) (* |q| |q|))))) (and (not (and (<= (* (* |lagged| (- 1000000000000000000.0 |width|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|))) (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) 1000000000000000000000000000000000000.0)) (<= (* (+ (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)) (* |c| |q|)) 1000000000000000000000000000000000000.0) (* (* |lagged| (+ 1000000000000000000.0 |width|)) (+ (* |q| 1000000000000000000.0) (* |m| |p|)))))) (not (and (<= (* (* 2.0 (- |lowEdge| (* |c| 1000000000000000000.0))) (* |q| |q|)) (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) 1000000000000000000.0)) (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) 1000000000000000000.0) (* (* 2.0 (- |highEdge| (* |c| 1000000000000000000.0))) (* |q| |q|)))))))))
(check-sat)
