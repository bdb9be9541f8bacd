; splitting-never-helps-with-per-trade-risk
; With per-trade risk, two buys one after the other never get more than one buy with both payments.
;
; Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.
; Equations: rule (sound) the rule of every trade; P_w (sound) virtual credits; I (sound) invariant of one resource; 28 (sound) a charge covers its rate; 28 (sound) weighted squared relative size; 28 (sound) relative size from its square; 28 (sound) capped risk rate.
(set-logic QF_NRA)
(set-info :status sat)
(declare-const |credits| Real)
(declare-const |risk| Real)
(declare-const |total| Real)
(declare-const |fee| Real)
(declare-const |q| Real)
(declare-const |p| Real)
(declare-const |c| Real)
(declare-const |beta| Real)
(declare-const |m| Real)
(declare-const |shares| Real)
(declare-const |resource| Real)
(declare-const |sizeSquared| Real)
(declare-const |weight| Real)
(declare-const |size| Real)
(declare-const |riskShare| Real)
(declare-const |riskFactor| Real)
(declare-const |riskRate| Real)
(declare-const |cap| Real)
(declare-const |rate| Real)
(declare-const |second.credits| Real)
(declare-const |second.risk| Real)
(declare-const |second.total| Real)
(declare-const |second.fee| Real)
(declare-const |second.resource| Real)
(declare-const |second.sizeSquared| Real)
(declare-const |second.size| Real)
(declare-const |second.riskShare| Real)
(declare-const |second.riskRate| Real)
(declare-const |once| Real)
(declare-const |beyond.quoted| Real)
(declare-const |beyond.credits| Real)
(declare-const |beyond.risk| Real)
(declare-const |beyond.fee| Real)
(declare-const |beyond.sizeSquared| Real)
(declare-const |beyond.size| Real)
(declare-const |beyond.riskShare| Real)
(declare-const |beyond.riskRate| Real)
; resource: resource satisfies the predicate of its choice in buy
(assert (<= (+ |credits| |risk|) (- |total| |fee|)))
; credits: credits satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| |credits|)) (< 0.0 (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| |credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| |credits|) (+ |p| |credits|)))))))
; credits in range: credits lies in the range of its choice in buy
(assert (<= 0.0 |credits|))
; credits is the smallest: the predicate of credits fails one further, or its range ends
(assert (not (and (<= 0.0 (- |credits| 1.0)) (and (<= 1.0 (- |q| |resource|)) (<= 1.0 (+ |p| (- |credits| 1.0))) (< 0.0 (+ (- (* (+ |p| (- |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- |credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- |credits| 1.0)) (+ |p| (- |credits| 1.0))))))))))
; sizeSquared: sizeSquared satisfies the predicate of its choice in buy
(assert (<= (* (* |weight| (* |resource| |resource|)) 1000000000000000000.0) (* |sizeSquared| (* |q| |q|))))
; sizeSquared in range: sizeSquared lies in the range of its choice in buy
(assert (<= 0.0 |sizeSquared|))
; sizeSquared is the smallest: the predicate of sizeSquared fails one further, or its range ends
(assert (not (and (<= 0.0 (- |sizeSquared| 1.0)) (<= (* (* |weight| (* |resource| |resource|)) 1000000000000000000.0) (* (- |sizeSquared| 1.0) (* |q| |q|))))))
; size: size satisfies the predicate of its choice in buy
(assert (<= |sizeSquared| (* |size| |size|)))
; size in range: size lies in the range of its choice in buy
(assert (<= 0.0 |size|))
; size is the smallest: the predicate of size fails one further, or its range ends
(assert (not (and (<= 0.0 (- |size| 1.0)) (<= |sizeSquared| (* (- |size| 1.0) (- |size| 1.0))))))
; riskShare: riskShare satisfies the predicate of its choice in buy
(assert (<= (* |size| |riskFactor|) (* |riskShare| 1000000000000000000.0)))
; riskShare in range: riskShare lies in the range of its choice in buy
(assert (<= 0.0 |riskShare|))
; riskShare is the smallest: the predicate of riskShare fails one further, or its range ends
(assert (not (and (<= 0.0 (- |riskShare| 1.0)) (<= (* |size| |riskFactor|) (* (- |riskShare| 1.0) 1000000000000000000.0)))))
; risk: risk satisfies the predicate of its choice in buy
(assert (<= (* |credits| |riskRate|) (* |risk| 1000000000000000000.0)))
; risk in range: risk lies in the range of its choice in buy
(assert (<= 0.0 |risk|))
; risk is the smallest: the predicate of risk fails one further, or its range ends
(assert (not (and (<= 0.0 (- |risk| 1.0)) (<= (* |credits| |riskRate|) (* (- |risk| 1.0) 1000000000000000000.0)))))
; riskRate: riskRate is what buy defines
(assert (= |riskRate| (ite (< |riskShare| (- |cap| |rate|)) |riskShare| (- |cap| |rate|))))
; second resource: second resource satisfies the predicate of its choice in buy
(assert (<= (+ |second.credits| |second.risk|) (- |second.total| |second.fee|)))
; second credits: second credits satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- (- |q| |resource|) |second.resource|)) (<= 1.0 (+ (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|)) (< 0.0 (+ (- (* (+ (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) |second.resource|)))) (<= (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|))))) (+ (* (* 2.0 (- (- |q| |resource|) |second.resource|)) (+ (- (* (+ (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) |second.resource|)))) (* |m| (* (+ (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|) (+ (+ |p| (- (- |total| |fee|) |risk|)) |second.credits|)))))))
; second credits in range: second credits lies in the range of its choice in buy
(assert (<= 0.0 |second.credits|))
; second credits is the smallest: the predicate of second credits fails one further, or its range ends
(assert (not (and (<= 0.0 (- |second.credits| 1.0)) (and (<= 1.0 (- (- |q| |resource|) |second.resource|)) (<= 1.0 (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.credits| 1.0))) (< 0.0 (+ (- (* (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) |second.resource|)))) (<= (+ (* (* 2.0 (- |q| |resource|)) (+ (- (* (+ |p| (- (- |total| |fee|) |risk|)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| |resource|)))) (* |m| (* (+ |p| (- (- |total| |fee|) |risk|)) (+ |p| (- (- |total| |fee|) |risk|))))) (+ (* (* 2.0 (- (- |q| |resource|) |second.resource|)) (+ (- (* (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- (- |q| |resource|) |second.resource|)))) (* |m| (* (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.credits| 1.0)) (+ (+ |p| (- (- |total| |fee|) |risk|)) (- |second.credits| 1.0))))))))))
; second sizeSquared: second sizeSquared satisfies the predicate of its choice in buy
(assert (<= (* (* |weight| (* |second.resource| |second.resource|)) 1000000000000000000.0) (* |second.sizeSquared| (* (- |q| |resource|) (- |q| |resource|)))))
; second sizeSquared in range: second sizeSquared lies in the range of its choice in buy
(assert (<= 0.0 |second.sizeSquared|))
; second sizeSquared is the smallest: the predicate of second sizeSquared fails one further, or its range ends
(assert (not (and (<= 0.0 (- |second.sizeSquared| 1.0)) (<= (* (* |weight| (* |second.resource| |second.resource|)) 1000000000000000000.0) (* (- |second.sizeSquared| 1.0) (* (- |q| |resource|) (- |q| |resource|)))))))
; second size: second size satisfies the predicate of its choice in buy
(assert (<= |second.sizeSquared| (* |second.size| |second.size|)))
; second size in range: second size lies in the range of its choice in buy
(assert (<= 0.0 |second.size|))
; second size is the smallest: the predicate of second size fails one further, or its range ends
(assert (not (and (<= 0.0 (- |second.size| 1.0)) (<= |second.sizeSquared| (* (- |second.size| 1.0) (- |second.size| 1.0))))))
; second riskShare: second riskShare satisfies the predicate of its choice in buy
(assert (<= (* |second.size| |riskFactor|) (* |second.riskShare| 1000000000000000000.0)))
; second riskShare in range: second riskShare lies in the range of its choice in buy
(assert (<= 0.0 |second.riskShare|))
; second riskShare is the smallest: the predicate of second riskShare fails one further, or its range ends
(assert (not (and (<= 0.0 (- |second.riskShare| 1.0)) (<= (* |second.size| |riskFactor|) (* (- |second.riskShare| 1.0) 1000000000000000000.0)))))
; second risk: second risk satisfies the predicate of its choice in buy
(assert (<= (* |second.credits| |second.riskRate|) (* |second.risk| 1000000000000000000.0)))
; second risk in range: second risk lies in the range of its choice in buy
(assert (<= 0.0 |second.risk|))
; second risk is the smallest: the predicate of second risk fails one further, or its range ends
(assert (not (and (<= 0.0 (- |second.risk| 1.0)) (<= (* |second.credits| |second.riskRate|) (* (- |second.risk| 1.0) 1000000000000000000.0)))))
; second riskRate: second riskRate is what buy defines
(assert (= |second.riskRate| (ite (< |second.riskShare| (- |cap| |rate|)) |second.riskShare| (- |cap| |rate|))))
; beyond resource in range: beyond resource lies in the range of its choice in buy
(assert (and (<= 0.0 (+ |once| 1.0)) (<= (+ |once| 1.0) |beyond.quoted|)))
; beyond resource fails further: the predicate of beyond resource fails there
(assert (not (and (and (<= 0.0 (+ |once| 1.0)) (<= (+ |once| 1.0) |beyond.quoted|)) (<= (+ |beyond.credits| |beyond.risk|) (- (+ |total| |second.total|) |beyond.fee|)))))
; beyond credits: beyond credits satisfies the predicate of its choice in buy
(assert (and (<= 1.0 (- |q| (+ |once| 1.0))) (<= 1.0 (+ |p| |beyond.credits|)) (< 0.0 (+ (- (* (+ |p| |beyond.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |once| 1.0))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| (+ |once| 1.0))) (+ (- (* (+ |p| |beyond.credits|) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |once| 1.0))))) (* |m| (* (+ |p| |beyond.credits|) (+ |p| |beyond.credits|)))))))
; beyond credits in range: beyond credits lies in the range of its choice in buy
(assert (<= 0.0 |beyond.credits|))
; beyond credits is the smallest: the predicate of beyond credits fails one further, or its range ends
(assert (not (and (<= 0.0 (- |beyond.credits| 1.0)) (and (<= 1.0 (- |q| (+ |once| 1.0))) (<= 1.0 (+ |p| (- |beyond.credits| 1.0))) (< 0.0 (+ (- (* (+ |p| (- |beyond.credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |once| 1.0))))) (<= (+ (* (* 2.0 |q|) (+ (- (* |p| 1000000000000000000.0) (* |beta| |shares|)) (* |c| |q|))) (* |m| (* |p| |p|))) (+ (* (* 2.0 (- |q| (+ |once| 1.0))) (+ (- (* (+ |p| (- |beyond.credits| 1.0)) 1000000000000000000.0) (* |beta| |shares|)) (* |c| (- |q| (+ |once| 1.0))))) (* |m| (* (+ |p| (- |beyond.credits| 1.0)) (+ |p| (- |beyond.credits| 1.0))))))))))
; beyond sizeSquared: beyond sizeSquared satisfies the predicate of its choice in buy
(assert (<= (* (* |weight| (* (+ |once| 1.0) (+ |once| 1.0))) 1000000000000000000.0) (* |beyond.sizeSquared| (* |q| |q|))))
; beyond sizeSquared in range: beyond sizeSquared lies in the range of its choice in buy
(assert (<= 0.0 |beyond.sizeSquared|))
; beyond sizeSquared is the smallest: the predicate of beyond sizeSquared fails one further, or its range ends
(assert (not (and (<= 0.0 (- |beyond.sizeSquared| 1.0)) (<= (* (* |weight| (* (+ |once| 1.0) (+ |once| 1.0))) 1000000000000000000.0) (* (- |beyond.sizeSquared| 1.0) (* |q| |q|))))))
; beyond size: beyond size satisfies the predicate of its choice in buy
(assert (<= |beyond.sizeSquared| (* |beyond.size| |beyond.size|)))
; beyond size in range: beyond size lies in the range of its choice in buy
(assert (<= 0.0 |beyond.size|))
; beyond size is the smallest: the predicate of beyond size fails one further, or its range ends
(assert (not (and (<= 0.0 (- |beyond.size| 1.0)) (<= |beyond.sizeSquared| (* (- |beyond.size| 1.0) (- |beyond.size| 1.0))))))
; beyond riskShare: beyond riskShare satisfies the predicate of its choice in buy
(assert (<= (* |beyond.size| |riskFactor|) (* |beyond.riskShare| 1000000000000000000.0)))
; beyond riskShare in range: beyond riskShare lies in the range of its choice in buy
(assert (<= 0.0 |beyond.riskShare|))
; beyond riskShare is the smallest: the predicate of beyond riskShare fails one further, or its range ends
(assert (not (and (<= 0.0 (- |beyond.riskShare| 1.0)) (<= (* |beyond.size| |riskFactor|) (* (- |beyond.riskShare| 1.0) 1000000000000000000.0)))))
; beyond risk: beyond risk satisfies the predicate of its choice in buy
(assert (<= (* |beyond.credits| |beyond.riskRate|) (* |beyond.risk| 1000000000000000000.0)))
; beyond risk in range: beyond risk lies in the range of its choice in buy
(assert (<= 0.0 |beyond.risk|))
; beyond risk is the smallest: the predicate of beyond risk fails one further, or its range ends
(assert (not (and (<= 0.0 (- |beyond.risk| 1.0)) (<= (* |beyond.credits| |beyond.riskRate|) (* (- |beyond.risk| 1.0) 1000000000000000000.0)))))
; beyond riskRate: beyond riskRate is what buy defines
(assert (= |beyond.riskRate| (ite (< |beyond.riskShare| (- |cap| |rate|)) |beyond.riskShare| (- |cap| |rate|))))
; not: sum of parts ≤ once: not: the parts together are at most what one buy gets
(assert (not (<= (+ |resource| |second.resource|) |once|)))
(check-sat)
