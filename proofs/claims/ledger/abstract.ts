import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import { flashLoanBound, largeFrontRunPays } from "../facts/attacks.ts";
import { angularMomentumExample } from "../facts/conservation.ts";
import { curvatureMovesThePrice, curveIsAShiftedProduct, priceDependsOnTheTarget } from "../facts/curve.ts";
import { measuredOrders } from "../facts/drift.ts";
import {
  efficiencyBaseline,
  latencyAgainstOthers,
  latencyAgainstTail,
  lossAgainstCurve,
  lossAgainstV3,
  stabilityBaseline,
} from "../facts/figures.ts";
import { stepWithoutTrade } from "../facts/flow.ts";
import { ruthDeterminantExample, verletDeterminant, verletDeterminantExample } from "../facts/integrators.ts";
import { lossAtThreeQuarters } from "../facts/loss.ts";
import { curveBeatsHamiltonian } from "../facts/loss-table.ts";
import { attestationMovesH } from "../facts/market.ts";
import { bundleOnConstantProducts } from "../facts/swaps.ts";

export const abstract: readonly Claim[] = [
  {
    id: "ABS-a",
    claim: "H is a conserved quantity that fixes the prices from within, with no oracle.",
    verdict: "conditional",
    corrected:
      "The price is a function of (q, p) while λ and q̄ stand still: P/q + c on the curve q·P = A. Target, curvature and quality scores come from outside, and move the price with no trade.",
    evidence: [curveIsAShiftedProduct, curvatureMovesThePrice, priceDependsOnTheTarget, attestationMovesH],
  },
  {
    id: "ABS-b",
    claim: "Constant product markets serve fungible pairs, but cannot serve bundles of compute resources.",
    verdict: "ill-defined",
    corrected:
      "What failing would mean is not said, and nothing is measured. Constant products, one a resource, sell a bundle in one swap, all or nothing; the curve of this paper becomes one for λ = 0.",
    evidence: [bundleOnConstantProducts, proved("floor-zero-is-constant-product")],
    remark: "An audit by hand left it as not checkable; that bundles can be sold is: a run of the reference sells one.",
  },
  {
    id: "ABS-c",
    claim: "The full equations of motion of prices are derived.",
    verdict: "inconsistent",
    corrected:
      "Equations 5 and 6 are the flow of H; but a swap is a jump along a level set and no time of that flow, which makes reserve out of nothing.",
    evidence: [proved("equations-5-and-6-are-hamiltons"), stepWithoutTrade],
  },
  {
    id: "ABS-d",
    claim: "Analogues of the conservation of energy and of momentum are proved.",
    verdict: "false",
    corrected:
      "Energy is conserved. Angular momentum is for λ = 0 and equal inertia only; for any λ the cyclic sum over three alike resources is.",
    evidence: [proved("equation-3-generates-the-flow"), angularMomentumExample],
  },
  {
    id: "ABS-e",
    claim: "Integrators are given that preserve the symplectic structure under discrete trades.",
    verdict: "false",
    corrected:
      "Algorithms 1 and 2 as printed have Jacobians other than 1 and are of order 1. The generalised Störmer–Verlet method and its triple jump do preserve it; a swap needs none of them.",
    evidence: [verletDeterminantExample, ruthDeterminantExample, verletDeterminant, measuredOrders],
  },
  {
    id: "ABS-f",
    claim: "Impermanent loss is bounded strictly below that of constant product and of stableswap.",
    verdict: "false",
    corrected:
      "With λ > 0 it is strictly above the constant product's, from a target for every price ratio and in credits from any start. With λ < 0 it is below, at less depth. There is no bound for stableswap.",
    evidence: [
      lossAtThreeQuarters,
      proved("paper-thm8-curvature-loses-more"),
      proved("paper-thm8-negative-curvature-loses-less"),
      curveBeatsHamiltonian,
    ],
  },
  {
    id: "ABS-g",
    claim: "Flows that do not commute make the market resistant to MEV.",
    verdict: "false",
    corrected:
      "The flows commute exactly. A sandwich lives on the convexity of the curve, not on an order of trades; limits and uniform-price batches are what stops it.",
    evidence: [
      refuted("paper-eq27-flows-do-not-commute"),
      proved("flows-of-different-resources-commute"),
      proved("paper-sec8-sandwiches-pay-before-fees"),
    ],
  },
  {
    id: "ABS-h",
    claim: "Capital efficiency is 15.3% above that of order books.",
    verdict: "inconsistent",
    corrected: "15.3% is the cell of Table 4 against Uniswap v3. No order book is in the table.",
    evidence: [efficiencyBaseline],
  },
  {
    id: "ABS-i",
    claim: "Price stability is 98.7%, that of oracle markets 89.2%.",
    verdict: "inconsistent",
    corrected: "98.7% is in Table 4. 89.2% is in no table: the one with an oracle market has no stability.",
    evidence: [stabilityBaseline],
  },
  {
    id: "ABS-j",
    claim: "A quote takes less than 200 ms.",
    verdict: "inconsistent",
    corrected: "The mean is 182 ms; the 99th percentile is 423 ms, and the other designs of Table 4 are faster.",
    evidence: [latencyAgainstTail, latencyAgainstOthers],
  },
  {
    id: "ABS-k",
    claim: "Impermanent loss is 32% below that of Uniswap v3.",
    verdict: "inconsistent",
    corrected: "By the cells of Table 4 it is 39.1% below; it is 47.4% above Curve's.",
    evidence: [lossAgainstV3, lossAgainstCurve],
  },
  {
    id: "ABS-l",
    claim: "Security against flash loans, sandwiches and oracle manipulation is formally proved.",
    verdict: "false",
    corrected:
      "Theorem 10 and Proposition 9 are not proved, and are wrong; nothing is stated of oracles. True: a cycle that restores q costs at least its fees, at any size.",
    evidence: [
      flashLoanBound,
      largeFrontRunPays,
      proved("restoring-reserve-cannot-lower-credits"),
      proved("round-trip-never-profits"),
    ],
  },
  {
    id: "ABS-m",
    claim: "It was run on a testnet, by 50 workers for 100 clients.",
    verdict: "pending",
    corrected: null,
    evidence: [],
    decidedBy: "The log of the testnet: blocks, swaps and states. `hmm spec validate` would replay it.",
  },
];
