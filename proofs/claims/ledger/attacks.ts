import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import {
  batchAtSpotLoses,
  batchLossFormula,
  feeMixesUnits,
  largeFrontRunPays,
  largeFrontRunPaysExactly,
  sandwichExample,
  sandwichGoesWithTheLevel,
  sandwichUnits,
  splittingTenfold,
  swapsCommuteInOneCoordinate,
  swapsDoNotCommute,
} from "../facts/attacks.ts";
import { insertionMovesTheClearingPrice } from "../facts/batch.ts";
import { flowOfOneResource } from "../facts/market.ts";

export const attacks: readonly Claim[] = [
  {
    id: "SEC-8.1-a",
    claim: "Swaps on a constant product commute.",
    verdict: "conditional",
    corrected: "Without fees, and if both name the change of the same side.",
    evidence: [swapsDoNotCommute, swapsCommuteInOneCoordinate],
  },
  {
    id: "SEC-8.1-b",
    claim: "That they commute is what makes sandwiches possible.",
    verdict: "false",
    corrected:
      "A sandwich gains A[1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q] > 0, for every convex curve. It goes with A = k − λ/2: curvature takes the part l of it at the target, a benefit the paper does not claim.",
    evidence: [
      sandwichExample,
      proved("paper-sec8-sandwiches-pay-before-fees"),
      proved("sandwich-costs-and-brings-what-its-trades-do"),
      sandwichGoesWithTheLevel,
    ],
  },
  {
    id: "EQ-27",
    claim: "With inertia the flows of swaps in two resources do not commute.",
    verdict: "false",
    corrected: "They commute exactly, with any inertia.",
    evidence: [refuted("paper-eq27-flows-do-not-commute"), proved("flows-of-different-resources-commute")],
  },
  {
    id: "SEC-8.1-c",
    claim: "So the gain of a sandwich depends on the order of all swaps, which makes it combinatorially hard.",
    verdict: "false",
    corrected: "It depends on the swaps of that resource alone.",
    evidence: [
      refuted("paper-eq27-flows-do-not-commute"),
      proved("flows-of-different-resources-commute"),
      flowOfOneResource,
    ],
  },
  {
    id: "EQ-28",
    claim: "The fee is f_m + f_r·‖Δq‖/‖q‖ + f_v·Vol.",
    verdict: "ill-defined",
    corrected:
      "The norm mixes units, and whether f is a rate or an amount is not said. As a rate its risk part is a tenth after ten splits. A surcharge on X² since the start of the block is neutral to splitting.",
    evidence: [
      feeMixesUnits,
      splittingTenfold,
      refuted("paper-eq28-is-not-escaped-by-splitting"),
      refuted("splitting-never-helps-with-per-trade-risk"),
    ],
  },
  {
    id: "PROP-9/EQ-29",
    claim: "A sandwich gains π(f + v) − π(f) − 2·fee, which is negative for large front runs.",
    verdict: "false",
    corrected:
      "A price less an amount; and the wrong way round: small front runs lose, large ones gain, because the price goes to infinity and the fee does not. At a rate g the gain is (1 − g)N₂ − N₁/(1 − g). What stops it is the victim's limit.",
    evidence: [
      largeFrontRunPays,
      largeFrontRunPaysExactly,
      sandwichUnits,
      proved("paper-sec8-sandwiches-pay-before-fees"),
      proved("equation-29-lacks-the-size-of-the-front-run"),
      proved("equation-29-is-the-gain-of-one-unit-more"),
      proved("sandwich-pays-where-its-gross-profit-outweighs-both-fees"),
      proved("sandwich-around-a-small-victim-does-not-pay"),
    ],
  },
  {
    id: "ALG-3",
    claim: "A batch is executed in one at the price π* = (∂H/∂q)/(∂H/∂p).",
    verdict: "false",
    corrected:
      "That is the price before the trade: the pool loses AΔ²/(q²(q − Δ)) on every net buy. Clear at the smallest price at which supply and what the pool can sell meet demand.",
    evidence: [batchAtSpotLoses, batchLossFormula, proved("paper-alg3-every-net-buy-lowers-h")],
  },
  {
    id: "SEC-8.3-a",
    claim: "Batches remove the advantage of order within a batch.",
    verdict: "conditional",
    corrected:
      "With one price, of order; not of insertion, of censorship, or of seeing the other orders, which commitments with bonds are for.",
    evidence: [insertionMovesTheClearingPrice],
  },
];
