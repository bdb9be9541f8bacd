import { type Decimal, type Exact, rootBetween } from "./exact.ts";

/** What a pool holds at a price, and -dq/dprice there. */
export interface Held {
  readonly q: Decimal;
  readonly p: Decimal;
  readonly depth: Decimal;
}

/** A pool by its curve alone: credits at a reserve, and the first two slopes of that. */
interface Curve {
  readonly credits: (q: Decimal) => Decimal;
  readonly slope: (q: Decimal, p: Decimal) => Decimal;
  readonly bend: (q: Decimal, p: Decimal) => Decimal;
}

/** A range of reserves that the curve is followed over. */
type Reserves = readonly [least: Decimal, most: Decimal];

/** Where arbitrage leaves a curve at a price: the reserve at which -dp/dq is the price, by bisection, or an end of the range. */
const heldAt = (exact: Exact, { credits, slope, bend }: Curve, [least, most]: Reserves, price: Decimal): Held => {
  const excess = (q: Decimal): Decimal => slope(q, credits(q)).negated().minus(price);
  const zero = exact.of(0);
  if (!excess(most).isNegative()) return { q: most, p: credits(most), depth: zero };
  if (excess(least).isNegative()) return { q: least, p: credits(least), depth: zero };
  const q = rootBetween(exact, excess, least, most);
  const p = credits(q);
  return { q, p, depth: exact.of(1).dividedBy(bend(q, p)) };
};

/** The conic q(p + cq − b) + (m/2)p² = A through a point. */
export const hmmHeld = (
  exact: Exact,
  { q, p, c, b, m }: { readonly [name in "q" | "p" | "c" | "b" | "m"]: Decimal },
  price: Decimal,
): Held => {
  const two = exact.of(2);
  const level = q.times(p.plus(c.times(q)).minus(b)).plus(m.times(p).times(p).dividedBy(two));
  /** A − cq² + bq, which is 0 where p is. */
  const left = (at: Decimal): Decimal => level.minus(c.times(at).times(at)).plus(b.times(at));
  const curve: Curve = {
    credits: (at) =>
      two.times(left(at)).dividedBy(
        at.plus(
          at
            .times(at)
            .plus(two.times(m).times(left(at)))
            .sqrt(),
        ),
      ),
    slope: (at, credits) =>
      credits
        .plus(two.times(c).times(at))
        .minus(b)
        .negated()
        .dividedBy(at.plus(m.times(credits))),
    bend: (at, credits) => {
      const fall = credits
        .plus(two.times(c).times(at))
        .minus(b)
        .dividedBy(at.plus(m.times(credits)));
      const bent = two.times(fall).minus(two.times(c)).minus(m.times(fall).times(fall));
      return bent.dividedBy(at.plus(m.times(credits)));
    },
  };
  let most = q;
  while (left(most).isPositive() && most.lessThan(1e6)) most = most.times(two);
  const empties = !left(most).isPositive();
  if (empties) most = rootBetween(exact, left, most.dividedBy(two), most);
  const held = heldAt(exact, curve, [m.isZero() ? exact.of(2 ** -30) : exact.of(0), most], price);
  return empties && held.q.equals(most) ? { ...held, p: exact.of(0) } : held;
};

/** x^w·y^(1−w) through a point. */
export const weightedHeld = (exact: Exact, q: Decimal, p: Decimal, weight: Decimal, price: Decimal): Held => {
  const one = exact.of(1);
  const ratio = weight.dividedBy(one.minus(weight));
  const credits = (at: Decimal): Decimal => p.times(q.dividedBy(at).pow(ratio));
  return heldAt(
    exact,
    {
      credits,
      slope: (at, held) => ratio.times(held).dividedBy(at).negated(),
      bend: (at, held) => ratio.times(ratio.plus(1)).times(held).dividedBy(at.times(at)),
    },
    [exact.of(2 ** -10), exact.of(2 ** 10)],
    price,
  );
};

/** Ann(x + y) + D = Ann·D + D³/(4xy), D = 2, y from x by the quadratic formula. */
export const stableHeld = (exact: Exact, amplification: Decimal, price: Decimal): Held => {
  const two = exact.of(2);
  const product = (x: Decimal, y: Decimal): Decimal => two.dividedBy(x.times(y));
  /** Ann·x·y² + (Ann·x² + 2x − 2Ann·x)·y − 2 = 0. */
  const credits = (x: Decimal): Decimal => {
    const square = amplification.times(x);
    const linear = square.times(x).plus(two.times(x)).minus(two.times(square));
    const root = linear.times(linear).plus(square.times(8)).sqrt();
    return root.minus(linear).dividedBy(square.times(2));
  };
  const byX = (x: Decimal, y: Decimal): Decimal => amplification.plus(product(x, y).dividedBy(x));
  const byY = (x: Decimal, y: Decimal): Decimal => amplification.plus(product(x, y).dividedBy(y));
  return heldAt(
    exact,
    {
      credits,
      slope: (x, y) => byX(x, y).dividedBy(byY(x, y)).negated(),
      bend: (x, y) => {
        const fall = byX(x, y).dividedBy(byY(x, y));
        const level = product(x, y);
        return two
          .times(level)
          .times(
            x
              .pow(-2)
              .minus(fall.dividedBy(x.times(y)))
              .plus(fall.times(fall).dividedBy(y.times(y))),
          )
          .dividedBy(byY(x, y));
      },
    },
    [exact.of(2 ** -12), exact.of(2 ** 10)],
    price,
  );
};

/** (x + L/√high)(y + L√low) = L²: the holdings between two prices, and at the ends of the range. */
export const concentratedHeld = (
  exact: Exact,
  { low, high, liquidity }: { readonly low: Decimal; readonly high: Decimal; readonly liquidity: Decimal },
  price: Decimal,
): Held => {
  const [bottom, top] = [low.sqrt(), high.sqrt()];
  const virtual = (x: Decimal): Decimal => x.plus(liquidity.dividedBy(top));
  const most = liquidity.dividedBy(bottom).minus(liquidity.dividedBy(top));
  const square = liquidity.times(liquidity);
  return heldAt(
    exact,
    {
      credits: (x) => square.dividedBy(virtual(x)).minus(liquidity.times(bottom)),
      slope: (x) => square.dividedBy(virtual(x).pow(2)).negated(),
      bend: (x) => square.times(2).dividedBy(virtual(x).pow(3)),
    },
    [exact.of(0), most],
    price,
  );
};
