; created-invariant-is-equation-4
; The invariant of a pool created from λ and q̄ is equation 4's Hamiltonian, scaled, but for the rounding down of c, b and β: less than 2·q² below and less than 2·q·(W + S) above.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 4 (sound) price floor from curvature and target; 4 (sound) credits set aside by the potential; 4 (sound) credits a share; 4 (literal) Hamiltonian of one resource; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |c| Real)
(declare-const |lambda| Real)
(declare-const |target| Real)
(declare-const |credits| Real)
(declare-const |beta| Real)
(declare-const |shares| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 |target|) (- |q| |target|)) (not (= |target| 0.0))))
(assert (and (= (* quotient!1 2.0) (* (* (* |lambda| 1000000000000000000.0) 1.0) (* quotient!0 quotient!0))) (not (= 2.0 0.0))))
; c: c satisfies the predicate of its choice in create
(assert (<= (* (* 2.0 |c|) (* |target| |target|)) (* |lambda| 1000000000000000000000000000000000000.0)))
; c is the largest: the predicate of c fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |c| 1.0)) (<= (* (* 2.0 (+ |c| 1.0)) (* |target| |target|)) (* |lambda| 1000000000000000000000000000000000000.0)))))
; credits: credits satisfies the predicate of its choice in create
(assert (<= (* |credits| |target|) (* |lambda| 1000000000000000000.0)))
; credits is the largest: the predicate of credits fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |credits| 1.0)) (<= (* (+ |credits| 1.0) |target|) (* |lambda| 1000000000000000000.0)))))
; beta: beta satisfies the predicate of its choice in create
(assert (<= (* |beta| |shares|) (* |credits| 1000000000000000000.0)))
; beta is the largest: the predicate of beta fails one further, or its range ends
(assert (not (and (<= 0.0 (+ |beta| 1.0)) (<= (* (+ |beta| 1.0) |shares|) (* |credits| 1000000000000000000.0)))))
; c in range: c lies in the range of its choice in create
(assert (<= 0.0 |c|))
; beta in range: beta lies in the range of its choice in create
(assert (<= 0.0 |beta|))
; q > 0: q is positive
(assert (< 0.0 |q|))
; not: I agrees with 2WH − λW²: not: but for the roundings of c, b and β the invariant is the Hamiltonian
(assert (not (and (< (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|))) (+ (- (* 2000000000000000000.0 (+ (* (* 1.0 |q|) |p|) quotient!1)) (* |lambda| 1000000000000000000000000000000000000.0)) (* (* 2.0 |q|) (+ 1000000000000000000.0 |shares|)))) (< (- (- (* 2000000000000000000.0 (+ (* (* 1.0 |q|) |p|) quotient!1)) (* |lambda| 1000000000000000000000000000000000000.0)) (* (* 2.0 |q|) |q|)) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* 0.0 (* |p| |p|)))))))
(check-sat)
