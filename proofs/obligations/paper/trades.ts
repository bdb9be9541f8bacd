import {
  grossSandwichProfit,
  hamiltonianOfResource,
  literalBatch,
  literalFee,
  literalFlashLoanBound,
  literalFlashLoanThreshold,
  literalPrice,
  literalQuality,
  sharesWithin,
} from "../../../spec/equations/index.ts";
import { fact, quantity } from "../../fact.ts";
import { type Obligation, obligation } from "../../obligation/obligation.ts";
import { iff } from "../../reading/index.ts";
import { energies, factsOf, here, positive } from "./facts.ts";

const sandwich = factsOf({
  gross: (a, given) =>
    grossSandwichProfit(a, {
      q: quantity(given, "q"),
      level: quantity(given, "A"),
      floor: a.literal(0n),
      front: quantity(given, "f"),
      victim: quantity(given, "v"),
    }),
});

const sandwichPays = obligation({
  id: "paper-sec8-sandwiches-pay-before-fees",
  statement:
    "Fees apart, a sandwich gains on every convex curve, whatever the sizes of the two purchases: it needs no order of trades that matters, only a convex curve.",
  expected: "proved",
  applies: [grossSandwichProfit],
  hypotheses: [...positive("A", "f", "v"), sandwich("f + v < q", "both purchases leave something in the pool")],
  conclusion: sandwich("gross > 0", "the attacker gains"),
  control: {
    description: "on a straight line nothing is gained",
    hypotheses: [{ ...sandwich("A = 0", "the curve is a line"), name: "A > 0" }],
  },
});

/** Reserves are counted in targets, q̄ = 1. */
const batch = factsOf({
  ...energies,
  w: "1",
  q̄: "1",
  "q'": (a, given) => literalBatch(a, here(a, given), [quantity(given, "Δ")]).q,
  "p'": (a, given) => literalBatch(a, here(a, given), [quantity(given, "Δ")]).p,
});

const netBuyLoses = obligation({
  id: "paper-alg3-every-net-buy-lowers-h",
  statement:
    "Algorithm 3 as printed, which clears at the price before the trade, lowers H with every net buy on a convex curve.",
  expected: "proved",
  applies: [hamiltonianOfResource, literalBatch, literalPrice],
  hypotheses: [...positive("Δ"), batch("λ < 2·H", "the curve is convex")],
  conclusion: batch("H' < H", "the pool has lost"),
  control: { description: "where nothing is bought", hypotheses: [{ ...batch("Δ = 0", "no net buy"), name: "Δ > 0" }] },
});

const loan = factsOf({
  bound: (a, given) =>
    literalFlashLoanBound(a, quantity(given, "L"), quantity(given, "Q"), quantity(given, "r"), quantity(given, "m")),
});

const largeLoans = obligation({
  id: "paper-thm10-bound-grows-with-the-loan",
  statement:
    "Where 8·f_m·f_r·‖q‖ < 1 the bound of equation 35 is positive for every loan that is large enough: large loans are those that it does not exclude.",
  expected: "proved",
  applies: [literalFlashLoanBound],
  hypotheses: [...positive("L", "Q", "r"), loan("L·(1 - 8·m·r·Q) > 8·m·Q^2", "the loan is large")],
  conclusion: loan("bound > 0", "the bound lets a profit through"),
  control: {
    description: "a small loan",
    hypotheses: [{ ...loan("L·(1 - 8·m·r·Q) < 8·m·Q^2", "the loan is small"), name: "L·(1 - 8·m·r·Q) > 8·m·Q^2" }],
  },
});

const exactly = (slack: bigint) =>
  fact<string>("positive exactly there", "the bound is positive exactly for larger loans", (a, given) => {
    const premise = loan("bound > 0", "").formula(a, given);
    const large = loan(`L·(1 - 8·m·r·Q) > 8·m·Q^2 + ${slack}`, "").formula(a, given);
    return iff(a, premise, large);
  });

const loansOfEquation35 = obligation({
  id: "paper-eq35-bound-is-positive-from-a-loan-on",
  statement:
    "The bound of equation 35 is positive exactly for loans L with L·(1 − 8·f_m·f_r·‖q‖) > 8·f_m·‖q‖²: for the large ones, where there are any, and for no small one.",
  expected: "proved",
  applies: [literalFlashLoanBound],
  hypotheses: [...positive("L", "Q"), loan("r >= 0", "the risk rate is not negative")],
  conclusion: exactly(0n),
  control: { description: "another loan", conclusion: exactly(1n) },
});

/** Equation 28's fee, as a part of the loan, at the threshold of theorem 10. */
const threshold = factsOf({
  fee: (a, given) => {
    const [norm, risk, market] = [quantity(given, "Q"), quantity(given, "r"), quantity(given, "m")];
    return literalFee(a, {
      ...{ market, risk, volatilityRate: a.literal(0n), volatility: a.literal(0n) },
      normRatio: a.divide(literalFlashLoanThreshold(a, norm, risk, market), norm),
    });
  },
});

const thresholdIsHalf = obligation({
  id: "paper-thm10-threshold-is-where-two-fees-are-the-loan",
  statement:
    "At the threshold of theorem 10 the fee of equation 28 is half of what is traded: two trades cost the whole loan, and beyond it nothing is left that could be extracted.",
  expected: "proved",
  applies: [literalFlashLoanThreshold, literalFee],
  hypotheses: [],
  conclusion: threshold("2·fee = 1", "two fees are the loan"),
  control: { description: "one fee is", conclusion: threshold("fee = 1", "one fee is the loan") },
});

const quality = factsOf({
  next: (a, given) =>
    literalQuality(a, {
      rate: quantity(given, "α"),
      passed: quantity(given, "passed"),
      quality: quantity(given, "quality"),
    }),
});

const staysAFraction = obligation({
  id: "paper-eq24-quality-stays-a-fraction",
  statement: "The moving average of equation 24 stays between 0 and 1.",
  expected: "proved",
  applies: [literalQuality],
  hypotheses: [
    quality("0 <= α", "the rate is not negative"),
    quality("α <= 1", "the rate is at most 1"),
    quality("0 <= quality", "the quality is not negative"),
    quality("quality <= 1", "the quality is at most 1"),
    quality("0 <= passed", "the result is 0 or more"),
    quality("passed <= 1", "the result is 1 or less"),
  ],
  conclusion: quality("0 <= next <= 1", "the next quality is between 0 and 1"),
  control: {
    description: "with a rate above 1",
    hypotheses: [{ ...quality("α <= 2", "the rate is at most 2"), name: "α <= 1" }],
  },
});

const minted = fact<string>(
  "shares within the deposit",
  "no side of the deposit is given more shares than it brings",
  (a, given) =>
    sharesWithin(
      a,
      quantity(given, "s"),
      { q: quantity(given, "q"), p: quantity(given, "p"), shares: quantity(given, "S") },
      { resource: quantity(given, "Δq"), credits: quantity(given, "Δp") },
    ),
);

const deposit = factsOf({});

const notCashed = obligation({
  id: "paper-eq31-least-ratio-cannot-be-cashed",
  statement:
    "Shares minted by the least ratio over both sides and burnt at once bring back at most what was put in, of the resource and of credits.",
  expected: "proved",
  applies: [sharesWithin],
  hypotheses: [minted],
  conclusion: deposit("s·(q + Δq) <= Δq·(S + s) and s·(p + Δp) <= Δp·(S + s)", "nothing of the others is taken out"),
  control: {
    description: "minted by the resource alone",
    hypotheses: [{ ...deposit("s·q = Δq·S", "credits are not looked at"), name: minted.name }],
  },
});

export const paperTradeObligations: readonly Obligation[] = [
  sandwichPays,
  netBuyLoses,
  largeLoans,
  loansOfEquation35,
  thresholdIsHalf,
  staysAFraction,
  notCashed,
];
