import { type Arithmetic, product, sum } from "../arithmetic/arithmetic.ts";
import { WAD, WORD_LIMIT } from "../vocabulary/units.ts";
import type { Price } from "./invariant.ts";
import { numbered } from "./numbered.ts";

/** What a worker declares of one resource, and the price that it is counted at. */
export interface Declared<N> {
  readonly raw: N;
  readonly price: N;
}

const worth = <N, B>(a: Arithmetic<N, B>, declared: readonly Declared<N>[]): N =>
  sum(
    a,
    declared.map(({ raw, price }) => a.multiply(raw, price)),
  );

/** Equation 36 as printed: γ·Σ raw·π over the reals, at the spot price, which whoever registers can move first. */
export const literalStake = numbered(
  "36",
  "literal",
  "stake of a worker",
  <N, B>(a: Arithmetic<N, B>, ratio: N, declared: readonly Declared<N>[]): N => a.multiply(ratio, worth(a, declared)),
);

/**
 * γ·Σ raw·π ≤ stake·W², all in units of 1e-18, π the price of the last completed epoch. The smallest such integer is
 * the stake that is required: ⌈γ·Σ raw·π/W²⌉ credits. Rounds up, in favour of whom the stake compensates.
 */
export const coversStake = numbered(
  "36",
  "sound",
  "a stake covers what is declared",
  <N, B>(a: Arithmetic<N, B>, stake: N, ratio: N, declared: readonly Declared<N>[]): B =>
    a.atMost(a.multiply(ratio, worth(a, declared)), product(a, stake, a.literal(WAD), a.literal(WAD))),
);

/** `quote`, in units of 1e-18, is at most the price. The largest such integer is the price that stakes count at. Rounds down, in favour of the worker by less than one unit a resource. */
export const priceWithin = numbered(
  "36",
  "sound",
  "a price for stakes",
  <N, B>(a: Arithmetic<N, B>, quote: N, of: Price<N>): B =>
    a.atMost(a.multiply(quote, of.denominator), a.multiply(of.numerator, a.literal(WAD))),
);

/** Section 12.3: the silence of a worker is longer than it may be. A heartbeat at the limit is in time. */
export const isSilent = numbered(
  "12.3",
  "sound",
  "no heartbeat for too long",
  <N, B>(a: Arithmetic<N, B>, silence: N, limit: N): B => a.less(limit, silence),
);

/** Section 12.3: the quality was below the threshold at the end of `limit` epochs running. */
export const isFailing = numbered(
  "12.3",
  "sound",
  "a quality too low for too long",
  <N, B>(a: Arithmetic<N, B>, lowEpochs: N, limit: N): B => a.atMost(limit, lowEpochs),
);

/** PoAI: an attestation is sampled when the digest of the seed and its number, below 2^256, lies in the first `rate` of all digests: digest·W < rate·2^256. */
export const isSampled = numbered(
  "PoAI",
  "sound",
  "an attestation is sampled",
  <N, B>(a: Arithmetic<N, B>, digest: N, rate: N): B =>
    a.less(a.multiply(digest, a.literal(WAD)), a.multiply(rate, a.literal(WORD_LIMIT))),
);

/** PoAI: more than half of a panel found the same result. At most one result can have that. */
export const isMajority = numbered(
  "PoAI",
  "sound",
  "a result that most of the panel found",
  <N, B>(a: Arithmetic<N, B>, found: N, panel: N): B => a.less(panel, a.multiply(a.literal(2n), found)),
);
