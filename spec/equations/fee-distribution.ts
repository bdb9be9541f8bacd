import { type Arithmetic, product, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/**
 * Equation 32 as printed: s/S of all fees, with the shares of now. Without a snapshot of the shares at each fee it pays
 * whoever arrives for fees that were earned, and paid, before.
 */
export const literalProRataFee = numbered(
  "32",
  "literal",
  "fees pro rata",
  <N, B>(a: Arithmetic<N, B>, { held, shares, fees }: { readonly held: N; readonly shares: N; readonly fees: N }): N =>
    a.divide(a.multiply(held, fees), shares),
);

/**
 * Equation 33 as printed: s·τ/(S·τ̄) of all fees. The payments add up to the fees only if τ̄ is the share-weighted mean
 * Σs·τ/S; the paper's average across providers pays more than there is when the large holders are the old ones.
 */
export const literalTimeWeightedFee = numbered(
  "33",
  "literal",
  "fees by holding time",
  <N, B>(
    a: Arithmetic<N, B>,
    lot: { readonly held: N; readonly age: N; readonly shares: N; readonly meanAge: N; readonly fees: N },
  ): N => a.divide(product(a, lot.held, lot.age, lot.fees), a.multiply(lot.shares, lot.meanAge)),
);

/** T = S·t − Σs·t₀ over all lots, `moment` being the sum: the holding time of all shares together. Shares times seconds. */
export const holdingTime = numbered(
  "33",
  "sound",
  "holding time of all shares",
  <N, B>(
    a: Arithmetic<N, B>,
    { shares, time, moment }: { readonly shares: N; readonly time: N; readonly moment: N },
  ): N => a.subtract(a.multiply(shares, time), moment),
);

/**
 * `growth` is at most fees·W/weight, and 0 where nothing has weight: the largest such integer is what a fee adds to the
 * accumulator. `weight` is S for equation 32 and T for equation 33. Rounds down, so that no more is owed than came in.
 */
export const growthWithin = numbered(
  "33",
  "sound",
  "growth of the accumulator",
  <N, B>(a: Arithmetic<N, B>, growth: N, fees: N, weight: N): B =>
    a.and(
      a.atMost(a.multiply(growth, weight), a.multiply(fees, a.literal(WAD))),
      a.or(a.less(a.literal(0n), weight), a.equal(growth, a.literal(0n))),
    ),
);

/** `part` is at least growth·weight/W: the smallest such integer is what a fee's growth makes payable. Rounds up; the rest is carried. */
export const coversGrowth = numbered(
  "33",
  "sound",
  "what the growth makes payable",
  <N, B>(a: Arithmetic<N, B>, part: N, growth: N, weight: N): B =>
    a.atMost(a.multiply(growth, weight), a.multiply(part, a.literal(WAD))),
);

/** Equation 32 by an accumulator a share: s·ΔA, ΔA its growth since the lot was settled. Units of 1e-36. */
export const proRataEntitlement = numbered(
  "32",
  "sound",
  "entitlement pro rata",
  <N, B>(a: Arithmetic<N, B>, { held, growth }: { readonly held: N; readonly growth: N }): N =>
    a.multiply(held, growth),
);

/**
 * Equation 33 by two accumulators: s·(ΔA₁ − t₀·ΔA₂), which is s·Σk·(t − t₀) over the fees since the lot was settled, as A₁
 * grows by k·t and A₂ by the same k. Units of 1e-36 (times seconds over seconds).
 */
export const timeWeightedEntitlement = numbered(
  "33",
  "sound",
  "entitlement by holding time",
  <N, B>(
    a: Arithmetic<N, B>,
    lot: { readonly held: N; readonly since: N; readonly timedGrowth: N; readonly growth: N },
  ): N => a.multiply(lot.held, a.subtract(lot.timedGrowth, a.multiply(lot.since, lot.growth))),
);

/** `claim` is at most entitlement/W: the largest such integer is what a lot is paid. Rounds down. */
export const claimWithin = numbered(
  "33",
  "sound",
  "a claim within its entitlement",
  <N, B>(a: Arithmetic<N, B>, claim: N, entitlement: N): B => a.atMost(a.multiply(claim, a.literal(WAD)), entitlement),
);

/** What was paid, what is carried and what can still be claimed are covered by what was collected. */
export const solvent = numbered(
  "33",
  "sound",
  "paid out and carried within collected",
  <N, B>(
    a: Arithmetic<N, B>,
    {
      collected,
      paid,
      carry,
      claimable,
    }: {
      readonly collected: N;
      readonly paid: N;
      readonly carry: N;
      readonly claimable: readonly N[];
    },
  ): B => a.atMost(sum(a, [paid, carry, ...claimable]), collected),
);

/**
 * The dust is less than one unit for each rounding: collected − paid − carried − claimable < `roundings`, or nothing at all.
 * A fee rounds what it makes payable up by less than 1, a settlement and each lot that stands round a claim down by less than 1.
 */
export const dustWithin = numbered(
  "33",
  "sound",
  "dust is less than a unit a rounding",
  <N, B>(
    a: Arithmetic<N, B>,
    {
      collected,
      paid,
      carry,
      claimable,
      roundings,
    }: {
      readonly collected: N;
      readonly paid: N;
      readonly carry: N;
      readonly claimable: readonly N[];
      readonly roundings: N;
    },
  ): B => {
    const dust = a.subtract(collected, sum(a, [paid, carry, ...claimable]));
    return a.or(a.less(dust, roundings), a.equal(dust, a.literal(0n)));
  },
);

/**
 * What is carried after a fee is less than weight/W units (nothing has weight: all of it is): the growth could not rise by 1
 * more. For 10^6 shares of 10^18 units a year old that is 32 millionths of a credit.
 */
export const carryWithin = numbered(
  "33",
  "sound",
  "the carry is below one step of the accumulator",
  <N, B>(a: Arithmetic<N, B>, carry: N, weight: N): B =>
    a.or(a.equal(weight, a.literal(0n)), a.less(a.multiply(carry, a.literal(WAD)), weight)),
);
