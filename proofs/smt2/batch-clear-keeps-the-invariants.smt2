; batch-clear-keeps-the-invariants
; The induction step: where the invariants of the batch machine hold, they hold after a batch of two buys and two sells is cleared.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; I (sound) invariant of one resource; P_w (sound) virtual credits.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |buy1.amount| Real)
(declare-const |buy2.amount| Real)
(declare-const |sell1.amount| Real)
(declare-const |sell2.amount| Real)
(declare-const |buy1.credits| Real)
(declare-const |buy2.credits| Real)
(declare-const |sell1.credits| Real)
(declare-const |sell2.credits| Real)
(declare-const |start.q| Real)
(declare-const |start.p| Real)
; by batch-of-2-buys-and-2-sells-never-lowers-the-invariant: A batch of 2 buys and 2 sells, settled at one price, buyers rounded up and sellers down, keeps the rule of every trade: the invariant does not fall.
(assert (and (<= 1.0 (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|))) (<= 1.0 (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0)) (< 0.0 (+ (- (* (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|))) (+ (- (* (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|))))) (* |m| (* (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0) (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0)))))))
; Inv: q ≥ 1, p ≥ 1 and P_w > 0, and the invariant is at least what it was at the start
(assert (and (and (<= 1.0 |q|) (<= 1.0 |p|) (< 0.0 (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|)))) (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))))))
; not: Inv': not: q ≥ 1, p ≥ 1 and P_w > 0, and the invariant is at least what it was at the start
(assert (not (and (and (<= 1.0 (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|))) (<= 1.0 (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0)) (< 0.0 (+ (- (* (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|)))))) (<= (+ (* (* 2.0 |start.q|) (+ (- (* |start.p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |start.q|))) (* |m| (* |start.p| |start.p|))) (+ (* (* 2.0 (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|))) (+ (- (* (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (+ (- |q| (+ (+ 0.0 |buy1.amount|) |buy2.amount|)) (+ (+ 0.0 |sell1.amount|) |sell2.amount|))))) (* |m| (* (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0) (- (- (+ |p| (+ (+ 0.0 |buy1.credits|) |buy2.credits|)) (+ (+ 0.0 |sell1.credits|) |sell2.credits|)) 0.0))))))))
(check-sat)
