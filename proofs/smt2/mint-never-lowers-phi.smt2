; mint-never-lowers-phi
; Φ = I/S², what a square share has of the invariant, never falls in a mint.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Φ (sound) invariant a square share does not fall; I (sound) invariant of one resource; P_w (sound) virtual credits; 31 (sound) a deposit covers its shares.
; Lemmas, each a file of its own: mint-dilutes-nobody, growth-in-proportion-keeps-phi.
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
; P_w > 0: the virtual credits are positive
(assert (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))))
; q > 0: q is positive
(assert (< 0.0 |q|))
; p > 0: p is positive
(assert (< 0.0 |p|))
; c ≥ 0: c is at least 0
(assert (<= 0.0 |c|))
; m ≥ 0: m is at least 0
(assert (<= 0.0 |m|))
; shares > 0: shares is positive
(assert (< 0.0 |shares|))
; part ≥ 0: part is at least 0
(assert (<= 0.0 |part|))
; by mint-dilutes-nobody: What one share claims of the resource and of the credits does not fall in a mint of any number of shares, rounding included.
(assert (or (not (and (<= (* |q| |part|) (* |resource| |shares|)) (<= (* |p| |part|) (* |credits| |shares|)))) (and (<= (* |q| (+ |shares| |part|)) (* (+ |q| |resource|) |shares|)) (<= (* |p| (+ |shares| |part|)) (* (+ |p| |credits|) |shares|)))))
; by growth-in-proportion-keeps-phi: Where the reserves of a resource and of its credits grow at least in proportion to the shares, or fall at most so, Φ = I/S² does not fall: with the same c, β and m, at any size.
(assert (or (not (and (and (<= (* |q| (+ |shares| |part|)) (* (+ |q| |resource|) |shares|)) (<= (* |p| (+ |shares| |part|)) (* (+ |p| |credits|) |shares|))) (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (< 0.0 |q|) (< 0.0 |p|) (<= 0.0 |c|) (<= 0.0 |m|) (< 0.0 (+ |shares| |part|)))) (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* (+ |shares| |part|) (+ |shares| |part|))) (* (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))) (* |shares| |shares|)))))
; not: Φ' ≥ Φ: not: the invariant a square share does not fall
(assert (not (<= (* (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (* (+ |shares| |part|) (+ |shares| |part|))) (* (+ (* (* 2.0 (+ |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| (+ |shares| |part|))) (* |c| (+ |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))) (* |shares| |shares|)))))
(check-sat)
