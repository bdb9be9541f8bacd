import type { DualPrice } from "./dual.ts";
import type { Seller } from "./seller.ts";

/** Where equal marginal cost lies, in float64: a first guess, on which nothing but speed rests. */
export interface Guess {
  readonly price: DualPrice;
  /** How fast each seller's quantity rises with the price, up to a common factor; 0 where nothing is bought. */
  readonly slopes: Float64Array;
}

/** A seller in float64. `entry` is ν^−½ at its spot price: below it the seller sells. */
interface Approximate {
  readonly place: number;
  readonly rootOfProduct: number;
  readonly kept: number;
  readonly c: number;
  readonly serves: number;
  readonly entry: number;
}

const approximate = (seller: Seller, place: number): Approximate => {
  const q = Number(seller.q);
  const virtualCredits = Number(seller.virtualCredits);
  const c = Number(seller.c);
  const serves = seller.serves === 1n ? 1 : Number(seller.serves);
  const kept = Number(seller.kept) * serves;
  return {
    ...{ place, kept, c, serves, rootOfProduct: Math.sqrt(q * virtualCredits) },
    entry: Math.sqrt(kept / (virtualCredits / q + c)),
  };
};

/** Σ s·z(σ) over the first so many sellers, and its derivative: z = σ·√A/√((W − g)·s − c·σ²), with σ = ν^−½. */
const leftAt = (sorted: readonly Approximate[], count: number, sigma: number): readonly [number, number] => {
  let left = 0;
  let slope = 0;
  for (let i = 0; i < count; i += 1) {
    const seller = sorted[i] as Approximate;
    const margin = seller.kept - seller.c * sigma * sigma;
    const scaled = (seller.serves * seller.rootOfProduct) / Math.sqrt(margin);
    left += sigma * scaled;
    slope += (scaled * seller.kept) / margin;
  }
  return [left, slope];
};

/** The binary place of a double's last bit. */
const BITS_OF_GUESS = 52;
/** The denominator is at least 2^32, so that rounding a seller's part of the dual costs nothing that counts. */
const LEAST_BITS = 32;

const exactly = (price: number): DualPrice => {
  const exponent = Math.floor(Math.log2(price));
  const bits = Math.max(LEAST_BITS, BITS_OF_GUESS - exponent);
  const mantissa = BigInt(Math.floor(price * 2 ** (BITS_OF_GUESS - exponent)));
  return { numerator: mantissa << BigInt(bits + exponent - BITS_OF_GUESS), bits: BigInt(bits) };
};

const NEWTON_STEPS = 40;
/** A step smaller than this changes nothing that a double can tell. */
const SETTLED = 1e-15;

/**
 * Newton's method on Σ s·z(σ) = Σ s·q − need over the sellers whose spot price is below ν, cheapest first. The left side
 * is convex and rising in σ, so from the right end every step falls towards the root. Null if doubles do not suffice.
 */
export const guessPrice = (sellers: readonly Seller[], need: bigint): Guess | null => {
  const sorted = sellers.map(approximate).sort((a, b) => b.entry - a.entry);
  let reserves = -need;
  let count = 0;
  let target = 0;
  while (count < sorted.length) {
    const next = sorted[count] as Approximate;
    if (count > 0 && target > 0 && leftAt(sorted, count, next.entry)[0] <= target) break;
    const { serves, q } = sellers[next.place] as Seller;
    reserves += serves === 1n ? q : serves * q;
    target = Number(reserves);
    count += 1;
  }
  if (!(target > 0)) return null;
  let sigma = (sorted[count - 1] as Approximate).entry;
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const [left, slope] = leftAt(sorted, count, sigma);
    const change = (left - target) / slope;
    sigma -= change;
    if (!(Math.abs(change) > SETTLED * sigma)) break;
  }
  const price = 1 / (sigma * sigma);
  if (!(price > 0 && price < Number.POSITIVE_INFINITY && sigma > 0)) return null;
  const slopes = new Float64Array(sellers.length);
  for (let i = 0; i < count; i += 1) {
    const seller = sorted[i] as Approximate;
    const margin = seller.kept - seller.c * sigma * sigma;
    slopes[seller.place] = (seller.rootOfProduct * seller.kept) / (margin * Math.sqrt(margin));
  }
  return { price: exactly(price), slopes };
};
