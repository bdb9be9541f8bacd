; mint-dilutes-nobody
; What one share claims of the resource and of the credits does not fall in a mint of any number of shares, rounding included.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) reserves keep up with the shares; 31 (sound) the claim of a share does not fall; 31 (sound) a deposit covers its shares.
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
; not: q'/S' ≥ q/S, p'/S' ≥ p/S: not: one share's claim on both reserves does not fall
(assert (not (and (<= (* |q| (+ |shares| |part|)) (* (+ |q| |resource|) |shares|)) (<= (* |p| (+ |shares| |part|)) (* (+ |p| |credits|) |shares|)))))
(check-sat)
