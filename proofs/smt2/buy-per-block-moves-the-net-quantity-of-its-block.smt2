; buy-per-block-moves-the-net-quantity-of-its-block
; Under the per-block schedule a buy with per-block risk raises the net quantity that was bought in its block by exactly the resource that it moves.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |netAfter| Real)
(declare-const |net| Real)
(declare-const |resource| Real)
; netAfter: netAfter is what buy defines
(assert (= |netAfter| (+ |net| |resource|)))
; not: net after = net + moved: not: the net quantity rises by what is moved
(assert (not (= |netAfter| (+ |net| |resource|))))
(check-sat)
