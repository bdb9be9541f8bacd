import type { Note } from "../vectors/index.ts";

/** What each flag tells an implementer whose answer differs. Obligations are ids of `hmm prove`. */
export const NOTES = {
  RoundsForPool: {
    kind: "rounding",
    effect:
      "the exact answer is not an integer; rounded the other way, the trader takes one unit more than the curve allows",
    equations: ["I", "rule"],
    obligations: ["buy-preserves-invariant", "sell-preserves-invariant"],
  },
  ExactDivision: {
    kind: "rounding",
    effect: "the exact answer is an integer; an implementation that always moves one unit for safety is wrong here",
    equations: ["I", "rule"],
    obligations: ["buy-has-one-solution"],
  },
  Sheared: {
    kind: "curve",
    effect: "c or β is not zero; an implementation that forgets the price floor answers as the constant product does",
    equations: ["P_w", "7"],
    obligations: ["price-is-above-floor"],
  },
  Inertia: {
    kind: "curve",
    effect: "m is not zero; the level set of I is a conic, not a hyperbola in q and P",
    equations: ["I", "admissible", "9"],
    obligations: ["price-is-positive"],
  },
  FeeAtCap: {
    kind: "fee",
    effect: "base and surcharge together reach the cap; an implementation that does not cap charges too much",
    equations: ["28"],
    obligations: ["buy-fee-is-within-cap", "sell-fee-is-within-cap"],
  },
  Risk: {
    kind: "fee",
    effect: "a risk charge is due, on the reserve before the trade, within what the cap leaves",
    equations: ["28"],
    obligations: ["buy-per-trade-charges-are-within-cap", "sell-per-trade-charges-are-within-cap"],
  },
  BlockRisk: {
    kind: "fee",
    effect:
      "risk is charged on what the net quantity of the block comes to, nothing on the way back to 0, and the state after remembers the trade",
    equations: ["28"],
    obligations: ["block-risk-of-parts-covers-the-whole", "block-risk-rises-with-a-purchase"],
  },
  NearEmpty: {
    kind: "domain",
    effect: "a reserve is at its last unit, which never leaves",
    equations: ["rule"],
    obligations: ["buy-keeps-reserves-positive", "sell-keeps-reserves-positive"],
  },
  NearLimit: {
    kind: "overflow",
    effect: "a reserve is within a factor of two of 2^112; the invariant needs 338 bits",
    equations: ["I"],
    obligations: [],
  },
  PortionRounds: {
    kind: "rounding",
    effect: "a part of a reserve is not an integer: what is taken rounds up, what is paid rounds down",
    equations: ["31"],
    obligations: [],
  },
  ExactPortion: {
    kind: "rounding",
    effect: "every part of a reserve is an integer; one unit more or less for safety is wrong here",
    equations: ["31"],
    obligations: [],
  },
  RestReturned: {
    kind: "liquidity",
    effect: "one side of the offer decides, and what the others do not need is not taken",
    equations: ["31"],
    obligations: [],
  },
  Carried: {
    kind: "fee",
    effect: "something cannot be shared out now and is carried to the next fee, not lost and not paid twice",
    equations: ["32", "33"],
    obligations: [],
  },
  Settles: {
    kind: "fee",
    effect: "a lot is paid what it is owed, rounded down, before anything else happens to it",
    equations: ["32", "33"],
    obligations: [],
  },
  PriceNeutral: {
    kind: "curve",
    effect: "c moves and β with it, so that the price stays; an update of c alone can be traded around",
    equations: ["30"],
    obligations: [],
  },
  Rationed: {
    kind: "batch",
    effect: "orders at the price share what is left, by largest remainder and then by the lower commitment",
    equations: ["Algorithm 3"],
    obligations: [],
  },
  NothingFilled: {
    kind: "batch",
    effect: "no order is filled: there is no price, and the pool is as it was",
    equations: ["Algorithm 3"],
    obligations: [],
  },
  Forfeits: {
    kind: "batch",
    effect: "a commitment was never revealed, and its bond is gone",
    equations: ["Algorithm 3"],
    obligations: [],
  },
  SeveralAnswers: {
    kind: "routing",
    effect: "several splits are right; feasibility is exact, the cost is held to a bound from above only",
    equations: ["22"],
    obligations: [],
  },
  SeveralRefusals: {
    kind: "refusal",
    effect: "several refusals apply, and any of them is right",
    equations: [],
    obligations: [],
  },
  Unreadable: {
    kind: "decode",
    effect: "the request cannot be read; guessing what was meant hides a caller's fault",
    equations: [],
    obligations: [],
  },
} as const satisfies Readonly<Record<string, Note>>;

export type Flag = keyof typeof NOTES;
