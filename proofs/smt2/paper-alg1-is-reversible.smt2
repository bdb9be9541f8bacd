; paper-alg1-is-reversible
; A step of −h undoes a step of Algorithm 1 as printed, of the Hamiltonian w·q·p.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: Algorithm 1 (literal) Störmer–Verlet step; 10 (literal) flow of the reserve with inertia; 5 (literal) flow of the reserve; 11 (literal) flow of the credits with inertia; 6 (literal) flow of the credits.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |h| Real)
(declare-const |q1| Real)
(declare-const |p1| Real)
(declare-const |w1| Real)
(declare-const |λ| Real)
(declare-const |q̄1| Real)
(declare-const |μ1| Real)
(declare-const quotient!0 Real)
(declare-const quotient!1 Real)
(declare-const quotient!2 Real)
(declare-const quotient!3 Real)
(declare-const quotient!4 Real)
(declare-const quotient!5 Real)
(declare-const quotient!6 Real)
(declare-const quotient!7 Real)
; what the quotients are, where they are defined
(assert (and (= (* quotient!0 2.0) |h|) (not (= 2.0 0.0))))
(assert (and (= (* quotient!1 (* 1.0 1.0)) (- |q1| 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!2 2.0) |h|) (not (= 2.0 0.0))))
(assert (and (= (* quotient!3 (* 1.0 1.0)) (- (+ (+ |q1| (* quotient!0 0.0)) (* |h| (+ (* |w1| (+ |q1| (* quotient!0 0.0))) (* 0.0 (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))))))) 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!4 2.0) (- 0.0 |h|)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!5 (* 1.0 1.0)) (- (+ (+ (+ |q1| (* quotient!0 0.0)) (* |h| (+ (* |w1| (+ |q1| (* quotient!0 0.0))) (* 0.0 (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))))))) (* quotient!2 0.0)) 1.0)) (not (= (* 1.0 1.0) 0.0))))
(assert (and (= (* quotient!6 2.0) (- 0.0 |h|)) (not (= 2.0 0.0))))
(assert (and (= (* quotient!7 (* 1.0 1.0)) (- (+ (+ (+ (+ (+ |q1| (* quotient!0 0.0)) (* |h| (+ (* |w1| (+ |q1| (* quotient!0 0.0))) (* 0.0 (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))))))) (* quotient!2 0.0)) (* quotient!4 0.0)) (* (- 0.0 |h|) (+ (* |w1| (+ (+ (+ (+ |q1| (* quotient!0 0.0)) (* |h| (+ (* |w1| (+ |q1| (* quotient!0 0.0))) (* 0.0 (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))))))) (* quotient!2 0.0)) (* quotient!4 0.0))) (* 0.0 (+ (+ (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)) (* quotient!2 (- (- 0.0 (* |w1| (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)))) (* (* 0.0 |w1|) quotient!3)))) (* quotient!4 (- (- 0.0 (* |w1| (+ (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)) (* quotient!2 (- (- 0.0 (* |w1| (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)))) (* (* 0.0 |w1|) quotient!3)))))) (* (* 0.0 |w1|) quotient!5)))))))) 1.0)) (not (= (* 1.0 1.0) 0.0))))
; h > 0: the step is positive
(assert (< 0.0 |h|))
; not: reversible: not: the reserve is what it was
(assert (not (= (+ (+ (+ (+ (+ (+ |q1| (* quotient!0 0.0)) (* |h| (+ (* |w1| (+ |q1| (* quotient!0 0.0))) (* 0.0 (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))))))) (* quotient!2 0.0)) (* quotient!4 0.0)) (* (- 0.0 |h|) (+ (* |w1| (+ (+ (+ (+ |q1| (* quotient!0 0.0)) (* |h| (+ (* |w1| (+ |q1| (* quotient!0 0.0))) (* 0.0 (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))))))) (* quotient!2 0.0)) (* quotient!4 0.0))) (* 0.0 (+ (+ (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)) (* quotient!2 (- (- 0.0 (* |w1| (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)))) (* (* 0.0 |w1|) quotient!3)))) (* quotient!4 (- (- 0.0 (* |w1| (+ (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)) (* quotient!2 (- (- 0.0 (* |w1| (+ (+ |p1| (* quotient!0 (- (- 0.0 (* |w1| |p1|)) (* (* 0.0 |w1|) quotient!1)))) (* |h| 0.0)))) (* (* 0.0 |w1|) quotient!3)))))) (* (* 0.0 |w1|) quotient!5)))))))) (* quotient!6 0.0)) |q1|)))
(check-sat)
