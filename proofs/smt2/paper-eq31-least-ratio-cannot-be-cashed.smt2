; paper-eq31-least-ratio-cannot-be-cashed
; Shares minted by the least ratio over both sides and burnt at once bring back at most what was put in, of the resource and of credits.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 31 (sound) shares within a deposit.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |s| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |S| Real)
(declare-const |Δq| Real)
(declare-const |Δp| Real)
; shares within the deposit: no side of the deposit is given more shares than it brings
(assert (and (<= (* |s| |q|) (* |Δq| |S|)) (<= (* |s| |p|) (* |Δp| |S|))))
; not: s·(q + Δq) <= Δq·(S + s) and s·(p + Δp) <= Δp·(S + s): not: nothing of the others is taken out
(assert (not (and (<= (* |s| (+ |q| |Δq|)) (* |Δq| (+ |S| |s|))) (<= (* |s| (+ |p| |Δp|)) (* |Δp| (+ |S| |s|))))))
(check-sat)
