; a-burn-keeps-the-totals
; A burn from a lot that was settled changes the totals by what it takes from the lot.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |shares| Real)
(declare-const |1.held| Real)
(declare-const |2.held| Real)
(declare-const |3.held| Real)
(declare-const |moment| Real)
(declare-const |1.since| Real)
(declare-const |2.since| Real)
(declare-const |3.since| Real)
(declare-const |1.amount| Real)
; totals agree: S and Σs·t₀ are the sums over the lots
(assert (and (= |shares| (+ (+ |1.held| |2.held|) |3.held|)) (= |moment| (+ (+ (* |1.held| |1.since|) (* |2.held| |2.since|)) (* |3.held| |3.since|)))))
; not: totals agree: not: S and Σs·t₀ are the sums over the lots
(assert (not (and (= (- |shares| |1.amount|) (+ (+ (- |1.held| |1.amount|) |2.held|) |3.held|)) (= (- |moment| (* |1.amount| |1.since|)) (+ (+ (* (- |1.held| |1.amount|) |1.since|) (* |2.held| |2.since|)) (* |3.held| |3.since|))))))
(check-sat)
