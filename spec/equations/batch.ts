import { type Arithmetic, product, square, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { literalPrice, type PaperResource } from "./hamiltonian.ts";
import { type Curve, invariant, virtualCredits } from "./invariant.ts";
import { numbered } from "./numbered.ts";

/** A sealed order once revealed: an amount of the resource and the worst price that its trader accepts. Both in units of 1e-18. */
export interface LimitOrder<N> {
  readonly amount: N;
  readonly limit: N;
}

const totalWhere = <N, B>(
  a: Arithmetic<N, B>,
  orders: readonly LimitOrder<N>[],
  counts: (order: LimitOrder<N>) => B,
): N =>
  sum(
    a,
    orders.map((order) => a.choose(counts(order), order.amount, a.literal(0n))),
  );

/** D(π): the resource that buys of limit π and above ask for. Does not rise with π. */
export const demandAt = numbered(
  "Algorithm 3",
  "sound",
  "demand at a price",
  <N, B>(a: Arithmetic<N, B>, buys: readonly LimitOrder<N>[], price: N): N =>
    totalWhere(a, buys, ({ limit }) => a.atMost(price, limit)),
);

/** U(π): the resource that sells of limit π and below offer. Does not fall with π. */
export const supplyAt = numbered(
  "Algorithm 3",
  "sound",
  "supply at a price",
  <N, B>(a: Arithmetic<N, B>, sells: readonly LimitOrder<N>[], price: N): N =>
    totalWhere(a, sells, ({ limit }) => a.atMost(limit, price)),
);

/** The curve with q, p and S in units finer by W. It scales exactly: I is W² times what it was, and the price is the same. */
const finer = <N, B>(a: Arithmetic<N, B>, curve: Curve<N>, q: N, p: N): Curve<N> => ({
  ...curve,
  q: a.multiply(q, a.literal(WAD)),
  p,
  shares: a.multiply(curve.shares, a.literal(WAD)),
});

/**
 * The rule of every trade for a pool that sells `sale` (buys, if negative) for exactly π·sale/W credits, a fraction:
 * q' ≥ 1, p' ≥ 1, P_w' > 0, I' ≥ I, all multiplied out. The sale farthest from 0 for which it holds is X(π). The
 * sales for which it holds are an interval around 0, and X(π) does not fall with π ≥ 1.
 */
export const saleKept = numbered(
  "Algorithm 3",
  "sound",
  "the pool can sell so much at a price",
  <N, B>(a: Arithmetic<N, B>, curve: Curve<N>, price: N, sale: N): B => {
    const credits = a.multiply(curve.p, a.literal(WAD));
    const before = finer(a, curve, curve.q, credits);
    const after = finer(a, curve, a.subtract(curve.q, sale), a.add(credits, a.multiply(price, sale)));
    return a.and(
      a.atMost(a.literal(WAD), after.q),
      a.atMost(a.literal(WAD), after.p),
      a.less(a.literal(0n), virtualCredits(a, after)),
      a.atMost(invariant(a, before), invariant(a, after)),
    );
  },
);

/**
 * X(π) ≥ `sale`, without X(π): the pool can sell that much; or, of a purchase, it can sell something or cannot buy one
 * unit more. What the pool can sell or buy at a price is an interval around 0.
 */
export const poolOffers = numbered(
  "Algorithm 3",
  "sound",
  "the pool offers at least so much at a price",
  <N, B>(a: Arithmetic<N, B>, curve: Curve<N>, price: N, sale: N): B => {
    const one = a.literal(1n);
    const sells = a.less(a.literal(0n), sale);
    return a.or(
      a.and(sells, saleKept(a, curve, price, sale)),
      a.and(
        a.not(sells),
        a.or(saleKept(a, curve, price, one), a.not(saleKept(a, curve, price, a.subtract(sale, one)))),
      ),
    );
  },
);

/** D ≤ U + X: nothing that is asked for at a price is missing. Once true it stays true as the price rises from 1. */
export const meetsDemand = numbered(
  "Algorithm 3",
  "sound",
  "supply and the pool meet demand",
  <N, B>(a: Arithmetic<N, B>, demand: N, supply: N, sale: N): B => a.atMost(demand, a.add(supply, sale)),
);

/** What sells and the pool offer at one price. */
interface Offer<N> {
  readonly supply: N;
  readonly sale: N;
}

/** The outcome of a batch as totals: one price, what the pool sells (buys, if negative), what buys get, what sells give. */
export interface Clearing<N> {
  readonly price: N;
  readonly sale: N;
  readonly bought: N;
  readonly sold: N;
}

/**
 * The price and the totals, from π* ≥ 1, the smallest price that `meetsDemand`, D(π*), and U and X at π* and at π* − 1.
 * - D = U + X: all of it, at π*.
 * - D ≤ U + X already at π* − 1, of the buys that remain at π*: price π* − 1, where the buys at that limit share the rest.
 * - else r = D(π*) − U(π* − 1) has to come from the pool or from sells at π*. The pool sells X(π*) if that is not too
 *   much, and the sells at that limit share the rest; else it sells r, at π* if it gives and at π* − 1 if it takes.
 *
 * There is no price of 0: for π* = 1 the second case does not exist, or sells that the pool would take at 1 went unfilled.
 */
export const clearing = numbered(
  "Algorithm 3",
  "sound",
  "uniform clearing price",
  <N, B>(a: Arithmetic<N, B>, price: N, demand: N, at: Offer<N>, below: Offer<N>): Clearing<N> => {
    const lower = a.subtract(price, a.literal(1n));
    const missing = a.subtract(demand, below.supply);
    const balanced = a.equal(demand, a.add(at.supply, at.sale));
    const shareBuys = a.and(
      a.not(balanced),
      a.less(a.literal(0n), lower),
      meetsDemand(a, demand, below.supply, below.sale),
    );
    const poolSellsAll = a.or(balanced, a.atMost(at.sale, missing));
    const poolTakesLess = a.and(a.not(poolSellsAll), a.less(missing, a.literal(0n)));
    const sale = a.choose(shareBuys, below.sale, a.choose(poolSellsAll, at.sale, missing));
    const bought = a.choose(shareBuys, a.add(below.supply, below.sale), demand);
    return {
      price: a.choose(a.or(shareBuys, poolTakesLess), lower, price),
      sale,
      bought,
      sold: a.subtract(bought, sale),
    };
  },
);

/** `part` is at most amount·available/total: the largest such integer is the part that an order at the clearing price gets before remainders are dealt out. Rounds down. */
export const rationWithin = numbered(
  "Algorithm 3",
  "sound",
  "an order's share of what is rationed",
  <N, B>(a: Arithmetic<N, B>, part: N, amount: N, available: N, total: N): B =>
    a.atMost(a.multiply(part, total), a.multiply(amount, available)),
);

/** `credits` are at least π·n/W: the smallest such integer is what a buyer of n pays. Rounds up, for the pool. */
export const paymentCovers = numbered(
  "Algorithm 3",
  "sound",
  "a buyer's payment",
  <N, B>(a: Arithmetic<N, B>, credits: N, price: N, amount: N): B =>
    a.atMost(a.multiply(price, amount), a.multiply(credits, a.literal(WAD))),
);

/** `credits` are at most π·n/W: the largest such integer is what a seller of n is paid. Rounds down, for the pool. */
export const paymentWithin = numbered(
  "Algorithm 3",
  "sound",
  "a seller's payment",
  <N, B>(a: Arithmetic<N, B>, credits: N, price: N, amount: N): B =>
    a.atMost(a.multiply(credits, a.literal(WAD)), a.multiply(price, amount)),
);

/** Algorithm 3 as printed: the sum of all intents is executed at π* = H_q/H_p, the price before the trade. Every net buy lowers H. */
export const literalBatch = numbered(
  "Algorithm 3",
  "literal",
  "batch at the price before the trade",
  <N, B>(a: Arithmetic<N, B>, resource: PaperResource<N>, intents: readonly N[]): PaperResource<N> => {
    const aggregate = sum(a, intents);
    return {
      ...resource,
      q: a.subtract(resource.q, aggregate),
      p: a.add(resource.p, a.multiply(literalPrice(a, resource), aggregate)),
    };
  },
);

/** A·Δ²/(q²·(q − Δ)): how far below its curve a net buy of Δ leaves the credits of a pool that clears as printed. A = k − λ/2 is the curve's level, q·p for λ = 0. */
export const literalBatchLoss = numbered(
  "Algorithm 3",
  "literal",
  "credits lost at the price before the trade",
  <N, B>(a: Arithmetic<N, B>, level: N, q: N, bought: N): N =>
    a.divide(product(a, level, square(a, bought)), product(a, square(a, q), a.subtract(q, bought))),
);
