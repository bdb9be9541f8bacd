import { boundUp, commonRate, type DualPrice, dualBound, dualValueDown, quantityAt } from "./dual.ts";
import { bracketPrice, quantitiesWithin } from "./exact-price.ts";
import { type Guess, guessPrice } from "./price-guess.ts";
import { curveCreditsUp, paymentUp, type Seller } from "./seller.ts";

/** How much to buy of each seller, what is paid, and the proof that no other split costs less than `bound`. */
export interface Split {
  readonly quantities: readonly bigint[];
  /** What each curve receives. */
  readonly charges: readonly bigint[];
  /** What is paid for it, fee included. */
  readonly payments: readonly bigint[];
  readonly credits: bigint;
  readonly price: DualPrice;
  readonly points: readonly bigint[];
  readonly bound: bigint;
}

/** The same while it is being worked on. */
interface Draft {
  readonly quantities: bigint[];
  readonly charges: bigint[];
  readonly payments: bigint[];
  credits: bigint;
}

/** Steps that are tried in search of a better rounding: Fibonacci numbers, so that whatever the price is modulo 1, some step changes the rounding. */
const STEPS = [1n, 2n, 3n, 5n, 8n, 13n, 21n, 34n, 55n, 89n, 144n, 233n, 377n, 610n, 987n, 1597n, 2584n, 4181n, 6765n];

/** A step of this many units changes what is paid by a part of a credit that is no simple fraction: 1 where a unit costs more. */
const unitOfStep = ({ numerator, bits }: DualPrice): bigint =>
  numerator === 0n ? 1n : 1n + (618n << bits) / (1000n * numerator);

/** One unit of credits for each seller that is bought from. */
export const allowance = (quantities: readonly bigint[]): bigint => {
  let used = 0n;
  for (const quantity of quantities) if (quantity > 0n) used += 1n;
  return used;
};

const payAll = (sellers: readonly Seller[], quantities: bigint[]): Draft => {
  const charges: bigint[] = [];
  const payments: bigint[] = [];
  let credits = 0n;
  for (const [i, seller] of sellers.entries()) {
    const charge = curveCreditsUp(seller, quantities[i] as bigint);
    const payment = paymentUp(seller, charge);
    charges.push(charge);
    payments.push(payment);
    credits += payment;
  }
  return { quantities, charges, payments, credits };
};

/** Buys `step` more of one seller and as much less of another if that is cheaper. Whether it was. */
const move = (sellers: readonly Seller[], draft: Draft, from: number, to: number, step: bigint): boolean => {
  const [giver, taker] = [sellers[from] as Seller, sellers[to] as Seller];
  const less = (draft.quantities[from] as bigint) - step;
  const more = (draft.quantities[to] as bigint) + step;
  if (less < 0n || more > taker.most) return false;
  const [charged, chargedMore] = [curveCreditsUp(giver, less), curveCreditsUp(taker, more)];
  const [first, second] = [paymentUp(giver, charged), paymentUp(taker, chargedMore)];
  const saved = (draft.payments[from] as bigint) + (draft.payments[to] as bigint) - first - second;
  if (saved <= 0n) return false;
  draft.quantities[from] = less;
  draft.quantities[to] = more;
  draft.charges[from] = charged;
  draft.charges[to] = chargedMore;
  draft.payments[from] = first;
  draft.payments[to] = second;
  draft.credits -= saved;
  return true;
};

/** How often each step is tried on every pair of sellers, so that the search is short whatever the sellers are. */
const ROUNDS = 8;

/**
 * What a client pays is rounded up twice at each seller, before the fee and after it, so that splits which cost the same
 * over the reals differ by up to two credits for each, and where nearly all is fee by as much as W/(W − g). Moves a few
 * units between sellers until the rounding is good enough; with each step as long as it helps, but for so many rounds:
 * every move saves a credit, but with a fee near W there may be 10^18 of them to save one by one.
 */
const settle = (
  sellers: readonly Seller[],
  draft: Draft,
  { bound, price }: Pick<Split, "bound" | "price">,
  among: readonly number[],
): void => {
  const unit = unitOfStep(price);
  for (const step of STEPS) {
    let helps = true;
    for (let round = 0; helps && round < ROUNDS; round += 1) {
      helps = false;
      for (const from of among)
        for (const to of among) {
          if (draft.credits <= bound + allowance(draft.quantities)) return;
          if (from !== to && move(sellers, draft, from, to, step * unit)) helps = true;
        }
    }
  }
};

const usedBy = (quantities: readonly bigint[]): readonly number[] =>
  quantities.flatMap((quantity, i) => (quantity > 0n ? [i] : []));

/** Spreads what the guessed price leaves over, or asks too much, in proportion to the slopes. False if it does not fit. */
const spread = (sellers: readonly Seller[], quantities: bigint[], excess: bigint, { slopes }: Guess): boolean => {
  let total = 0;
  for (const slope of slopes) total += slope;
  const part = Number(excess) / total;
  let rest = excess;
  let last = -1;
  for (let i = 0; i < slopes.length; i += 1) {
    const slope = slopes[i] as number;
    if (slope === 0) continue;
    const share = BigInt(Math.trunc(part * slope));
    quantities[i] = (quantities[i] as bigint) + share;
    rest -= share;
    last = i;
  }
  if (last >= 0) quantities[last] = (quantities[last] as bigint) + rest;
  for (let i = 0; i < quantities.length; i += 1) {
    const quantity = quantities[i] as bigint;
    if (quantity < 0n || quantity > (sellers[i] as Seller).most) return false;
  }
  return true;
};

/** The split at a guessed price. All that rests on the guess is how small `credits` − `bound` comes out, which is known. */
const guessedSplit = (sellers: readonly Seller[], need: bigint, guess: Guess): Split | null => {
  const { price } = guess;
  const points: bigint[] = [];
  let excess = need;
  let total = price.numerator * need;
  for (const seller of sellers) {
    const point = quantityAt(seller, price);
    points.push(point);
    excess -= point;
    total += dualValueDown(seller, point, price);
  }
  const quantities = points.slice();
  if (excess !== 0n && !spread(sellers, quantities, excess, guess)) return null;
  const bound = boundUp(total, price.bits, commonRate(sellers));
  const draft = payAll(sellers, quantities);
  if (draft.credits > bound + allowance(quantities)) settle(sellers, draft, { bound, price }, usedBy(quantities));
  return { ...draft, price, points, bound };
};

/** The split between two neighbouring prices: over the reals no split into integers is cheaper by 2^−80 credits. */
const exactSplit = (sellers: readonly Seller[], need: bigint): Split => {
  const bracket = bracketPrice(sellers, need);
  const bound = dualBound(sellers, need, bracket.price, bracket.points);
  const draft = payAll(sellers, quantitiesWithin(sellers, need, bracket).slice());
  settle(
    sellers,
    draft,
    { bound, price: bracket.price },
    sellers.map((_, i) => i),
  );
  return { ...draft, price: bracket.price, points: bracket.points, bound };
};

/** Whether the split is within one unit of credits for each seller used of what any split must cost. */
const isClose = ({ credits, bound, quantities }: Split): boolean => credits <= bound + allowance(quantities);

/**
 * The split of `need` among sellers that serve it 1 to 1, with Σ most ≥ need: a feasible one in integers, and a bound.
 * Sound form of equation 22.
 *
 * Equal marginal cost over the reals gives a price; at the price every seller has one best integer quantity, which gives
 * the bound by duality; what they miss of the need is spread over them. If the guess of the price was too poor for
 * credits − bound ≤ one for each seller used, the price is found by bisection in integers.
 *
 * credits − bound is below Σ (1 + W/(W − g)) over the sellers: at each that the best split over the reals uses the
 * rounding of the curve's charge, with the fee on it, and the rounding of the fee. Without fees that is one for each. With fees it
 * is brought down to one for each seller used by a better choice among splits of the same real cost, where there is one: not
 * where a handful of units is traded or left, nor where a fee is less than a credit.
 */
export const splitNeed = (sellers: readonly Seller[], need: bigint): Split => {
  const guess = guessPrice(sellers, need);
  const guessed = guess === null ? null : guessedSplit(sellers, need, guess);
  if (guessed !== null && isClose(guessed)) return guessed;
  const exact = exactSplit(sellers, need);
  const bound = guessed !== null && guessed.bound > exact.bound ? guessed : exact;
  const cost = guessed !== null && guessed.credits < exact.credits ? guessed : exact;
  return { ...cost, price: bound.price, points: bound.points, bound: bound.bound };
};
