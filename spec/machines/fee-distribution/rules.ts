import type { Choice, DeclaredAction } from "../../checker/action/index.ts";
import {
  claimWithin,
  coversGrowth,
  growthWithin,
  holdingTime,
  proRataEntitlement,
  timeWeightedEntitlement,
} from "../../equations/fee-distribution.ts";
import { WAD } from "../../vocabulary/units.ts";
import type { FeeQuantity, FeeTerm } from "./quantities.ts";

/** How a fee is shared out, and what a lot may claim of it. */
export interface FeeRule {
  readonly name: string;
  readonly distribute: DeclaredAction<FeeQuantity, "timed" | "growth" | "carry", "step">;
  readonly claim: DeclaredAction<FeeQuantity, never, "claim">;
  /** What a lot is owed before rounding, units of 1e-36. */
  readonly entitlement: FeeTerm;
  /** What a lot has weight by: its part of every fee is its weight over the sum of weights. */
  readonly weightOf: FeeTerm;
}

const zero: FeeTerm = (a) => a.literal(0n);

/** What there is to share out: the fee and what was carried. */
export const toShare: FeeTerm = (a, { fee, carry }) => a.add(fee, carry);

const weight = (value: FeeTerm) => ({ kind: "definition", name: "weight", value }) as const;

/** k, the largest growth that what there is allows for; 0 where nothing has weight. */
export const step: Choice<FeeQuantity> = {
  kind: "choice",
  name: "step",
  extremum: "largest",
  from: zero,
  upTo: (a, given) => a.multiply(toShare(a, given), a.literal(WAD)),
  given: [],
  holds: (a, given) => growthWithin(a, given.step, toShare(a, given), given.weight),
};

/** ⌈k·weight/W⌉, what the growth makes payable to all lots together. */
export const payable: Choice<FeeQuantity> = {
  kind: "choice",
  name: "payable",
  extremum: "smallest",
  from: zero,
  given: [],
  holds: (a, given) => coversGrowth(a, given.payable, given.step, given.weight),
};

export const rest: FeeTerm = (a, given) => a.subtract(toShare(a, given), given.payable);
const grown: FeeTerm = (a, { growth, step: k }) => a.add(growth, k);
const timedGrown: FeeTerm = (a, { timed, step: k, time }) => a.add(timed, a.multiply(k, time));

/** The largest claim within an entitlement. */
export const claimOf = (entitlement: FeeTerm): FeeRule["claim"] => ({
  name: "claim",
  statement: "⌊entitlement/W⌋",
  steps: [
    {
      kind: "choice",
      name: "claim",
      extremum: "largest",
      from: zero,
      given: [],
      holds: (a, given) => claimWithin(a, given.claim, entitlement(a, given)),
    },
  ],
  updates: {},
  receipt: { claim: (_, given) => given.claim },
});

const owedProRata: FeeTerm = (a, { held, growth, growthSeen }) =>
  proRataEntitlement(a, { held, growth: a.subtract(growth, growthSeen) });

const owedByTime: FeeTerm = (a, { held, since, timed, timedSeen, growth, growthSeen }) =>
  timeWeightedEntitlement(a, {
    held,
    since,
    timedGrowth: a.subtract(timed, timedSeen),
    growth: a.subtract(growth, growthSeen),
  });

/** Equation 32: by shares alone. */
export const proRata: FeeRule = {
  name: "pro-rata",
  distribute: {
    name: "distribute",
    statement: "k = ⌊(F + carry)·W/S⌋, carry = F + carry − ⌈k·S/W⌉, A += k",
    steps: [weight((_, { shares }) => shares), step, payable],
    updates: { timed: (_, { timed }) => timed, growth: grown, carry: rest },
    receipt: { step: (_, given) => given.step },
  },
  claim: claimOf(owedProRata),
  entitlement: owedProRata,
  weightOf: (_, { held }) => held,
};

/** Equation 33, with the share-weighted mean of holding times. */
export const timeWeighted: FeeRule = {
  name: "time-weighted",
  distribute: {
    name: "distribute",
    statement: "T = S·t − Σs·t₀, k = ⌊(F + carry)·W/T⌋ (0 for T = 0), carry = F + carry − ⌈k·T/W⌉, A₁ += k·t, A₂ += k",
    steps: [weight((a, given) => holdingTime(a, given)), step, payable],
    updates: { timed: timedGrown, growth: grown, carry: rest },
    receipt: { step: (_, given) => given.step },
  },
  claim: claimOf(owedByTime),
  entitlement: owedByTime,
  weightOf: (a, { held, time, since }) => a.multiply(held, a.subtract(time, since)),
};
