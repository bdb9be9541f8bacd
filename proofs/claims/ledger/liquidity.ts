import type { Claim } from "../claim.ts";
import { proved } from "../evidence/evidence.ts";
import {
  depositWithoutCredits,
  differenceIsNotARatio,
  lopsidedDeposit,
  proportionalDepositMovesThePrice,
  proRataAddsUp,
  proRataWithoutSnapshot,
  scaledDeposit,
  softmaxAddsUp,
  softmaxOverflows,
  timeWeightedAddsUp,
  timeWeightedOverpays,
} from "../facts/liquidity.ts";

export const liquidity: readonly Claim[] = [
  {
    id: "EQ-31",
    claim: "A deposit gets Π(Δq/q)^w of the shares, in proportion to what it brings.",
    verdict: "false",
    corrected:
      "Credits do not count, so that a deposit without them takes those of others; and a mean gives more than the smallest ratio. Shares by the least ratio over all of q and p, rounded down.",
    evidence: [depositWithoutCredits, lopsidedDeposit, proved("paper-eq31-least-ratio-cannot-be-cashed")],
  },
  {
    id: "SEC-10.1-a",
    claim: "A proportional deposit leaves the price alone.",
    verdict: "false",
    corrected:
      "Not with λ and q̄ as they are. It does if q̄ grows by s and λ by s², that is if c stays and b grows with the pool.",
    evidence: [proportionalDepositMovesThePrice, scaledDeposit],
  },
  {
    id: "EQ-32",
    claim: "Fees go to providers in proportion to their shares.",
    verdict: "conditional",
    corrected:
      "With the shares of each swap: summed up first, they pay newcomers what was earned before. An accumulator a share does it.",
    evidence: [proRataAddsUp, proRataWithoutSnapshot],
  },
  {
    id: "EQ-33",
    claim: "Fees weighted by holding time: s·τ/(S·τ̄), τ̄ the mean over providers.",
    verdict: "false",
    corrected:
      "They add up to the fees iff τ̄ is the share-weighted mean; with the mean over providers 180% can be due.",
    evidence: [timeWeightedOverpays, timeWeightedAddsUp],
  },
  {
    id: "EQ-34",
    claim: "Liquidity goes to policies by a softmax of their expected free energy.",
    verdict: "conditional",
    corrected:
      "The shares add up to 1. What the paper calls free energy is a utility, of terms in different units; and the largest exponent has to be subtracted first.",
    evidence: [
      softmaxAddsUp,
      softmaxOverflows,
      proved("shares-of-4-policies-add-up"),
      proved("remainders-of-4-policies-are-the-units-left-over"),
      proved("how-far-two-policies-are-apart-does-not-depend-on-the-best"),
    ],
  },
  {
    id: "SEC-10.3-a",
    claim: "So the market favours information gain for each unit of cost.",
    verdict: "false",
    corrected: "The value is a difference, not a ratio.",
    evidence: [differenceIsNotARatio],
  },
];
