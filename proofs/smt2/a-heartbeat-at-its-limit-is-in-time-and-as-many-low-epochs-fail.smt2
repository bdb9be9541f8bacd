; a-heartbeat-at-its-limit-is-in-time-and-as-many-low-epochs-fail
; Silence that has lasted its limit is in time, and longer silence is not; a worker of as many low epochs as the limit fails, and one of fewer does not: the two limits are read differently.
;
; Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: 12.3 (sound) no heartbeat for too long; 12.3 (sound) a quality too low for too long.
(set-logic QF_NRA)
(set-info :status unsat)
(declare-const |limit| Real)
(declare-const |other| Real)
; not: at the limits: not: silence is too long beyond its limit, low epochs are too many from theirs on
(assert (not (and (or (not (< |limit| |other|)) (< |limit| (+ |other| 0.0))) (or (not (< |limit| (+ |other| 0.0))) (< |limit| |other|)) (or (not (<= |limit| |other|)) (<= |limit| (+ |other| 0.0))) (or (not (<= |limit| (+ |other| 0.0))) (<= |limit| |other|)))))
(check-sat)
