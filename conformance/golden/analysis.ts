import { impermanentLoss, literalLossBound } from "../../spec/equations/index.ts";
import { concentratedHeld, type Held, hmmHeld, stableHeld, weightedHeld } from "./curves.ts";
import { type Decimal, type Exact, rootBetween } from "./exact.ts";
import { type GoldenTable, type Input, numberOf, product } from "./table.ts";

/** A kind of pool: what it holds at the start, at what price, and what arbitrage leaves it at another. */
interface Pool {
  readonly start: { readonly q: Decimal; readonly p: Decimal };
  readonly startPrice: Decimal;
  readonly held: (price: Decimal) => Held;
}

type PoolOf = (exact: Exact, input: Input) => Pool;

const hmm: PoolOf = (exact, input) => {
  const read = (name: string): Decimal => exact.of(numberOf(input, name));
  const curve = { q: read("q"), p: read("p"), c: read("c"), b: read("b"), m: read("m") };
  const { q, p, c, b, m } = curve;
  return {
    start: { q, p },
    startPrice: p
      .plus(c.times(q).times(2))
      .minus(b)
      .dividedBy(q.plus(m.times(p))),
    held: (price) => hmmHeld(exact, curve, price),
  };
};

const constantProduct: PoolOf = (exact, input) => hmm(exact, { ...input, c: 0, b: 0, m: 0 });

/** The weight is given as two whole parts, so that 80/20 has no digit too many. */
const weighted: PoolOf = (exact, input) => {
  const read = (name: string): Decimal => exact.of(numberOf(input, name));
  const [q, p, part, rest] = [read("q"), read("p"), read("part"), read("rest")];
  return {
    start: { q, p },
    startPrice: part.times(p).dividedBy(rest.times(q)),
    held: (price) => weightedHeld(exact, q, p, part.dividedBy(part.plus(rest)), price),
  };
};

const stableswap: PoolOf = (exact, input) => ({
  start: { q: exact.of(1), p: exact.of(1) },
  startPrice: exact.of(1),
  held: (price) => stableHeld(exact, exact.of(numberOf(input, "amplification")), price),
});

const concentrated: PoolOf = (exact, input) => {
  const read = (name: string): Decimal => exact.of(numberOf(input, name));
  const held = (price: Decimal): Held =>
    concentratedHeld(exact, { low: read("low"), high: read("high"), liquidity: read("liquidity") }, price);
  return { start: held(read("start")), startPrice: read("start"), held };
};

/** The range that is `times` as deep as a constant product, around the price 1. */
const concentratedTimes: PoolOf = (exact, input) => {
  const times = exact.of(numberOf(input, "times"));
  const root = times.minus(1).dividedBy(times);
  const range = { low: root.pow(2), high: root.pow(-2), liquidity: exact.of(1) };
  const held = (price: Decimal): Held => concentratedHeld(exact, range, price);
  return { start: held(exact.of(1)), startPrice: exact.of(1), held };
};

/** 80 and 20 are parts of one pool worth 5. */
const TABLE_3: Readonly<Record<string, readonly [PoolOf, Input]>> = {
  cpmm: [constantProduct, { q: 1, p: 1 }],
  curve: [stableswap, { amplification: 400 }],
  v3: [concentratedTimes, { times: 10 }],
  balancer: [weighted, { q: 4, p: 1, part: 4, rest: 1 }],
  "hmm.5": [hmm, { q: 1, p: 1, c: 0.25, b: 0.5, m: 0 }],
  hmm2: [hmm, { q: 1, p: 2, c: 1, b: 2, m: 0 }],
};

const worth = ({ q, p }: { readonly q: Decimal; readonly p: Decimal }, price: Decimal): Decimal =>
  q.times(price).plus(p);

/** Depth at the start in units of a constant product's of the same worth. */
const efficiencyOf = ({ start, startPrice, held }: Pool): Decimal =>
  held(startPrice).depth.times(startPrice).times(startPrice).times(4).dividedBy(worth(start, startPrice));

const lossOf = (exact: Exact, { start, held }: Pool, price: Decimal): Decimal =>
  impermanentLoss(exact.reading, start, held(price), price);

/** One arbitrage trade that pays a rate on credits, by its definition. */
const feeOutcome = (exact: Exact, pool: Pool, price: Decimal, rate: Decimal) => {
  const kept = exact.of(1).minus(rate);
  const { start, startPrice } = pool;
  const rising = price.greaterThan(startPrice);
  const reached = rising ? price.times(kept) : price.dividedBy(kept);
  const idle = rising ? reached.lessThan(startPrice) : reached.greaterThan(startPrice);
  const poolPrice = idle ? startPrice : reached;
  const after = idle ? start : pool.held(poolPrice);
  const fees = rising ? after.p.minus(start.p).dividedBy(kept).times(rate) : start.p.minus(after.p).times(rate);
  const loss = impermanentLoss(exact.reading, start, { q: after.q, p: after.p.plus(fees) }, price);
  return { poolPrice, fees, impermanentLoss: loss };
};

const table = (
  name: string,
  cited: readonly string[],
  note: string,
  ulp: number,
  inputs: readonly Input[],
  expected: GoldenTable["expected"],
): GoldenTable => ({ suite: "analysis", function: `analysis.${name}`, equations: cited, note, ulp, inputs, expected });

/** What a pool holds, how deep it is and what its provider has lost, at a price. */
const poolTable = (name: string, note: string, ulp: number, pool: PoolOf, inputs: readonly Input[]): GoldenTable =>
  table(name, ["25"], note, ulp, inputs, (exact, input) => {
    const made = pool(exact, input);
    const price = exact.of(numberOf(input, "price"));
    const { q, p, depth } = made.held(price);
    const loss = worth(made.start, price).minus(worth({ q, p }, price));
    return { q, p, depth, loss, impermanentLoss: lossOf(exact, made, price) };
  });

const prices = (...list: readonly number[]): readonly Input[] => list.map((price) => ({ price }));

/** On target with l = 1/4 and 1/2; off target on both sides; λ < 0; no floor; with inertia. */
const CURVES: readonly Input[] = [
  { q: 1, p: 1, c: 0.25, b: 0.5, m: 0 },
  { q: 1, p: 1, c: 0.5, b: 1, m: 0 },
  { q: 0.5, p: 1.75, c: 0.25, b: 0.5, m: 0 },
  { q: 1.5, p: 0.5, c: 0.25, b: 0.5, m: 0 },
  { q: 1, p: 1, c: -0.5, b: -1, m: 0 },
  { q: 2, p: 3, c: 0, b: 0, m: 0 },
  { q: 1, p: 1, c: 0.25, b: 0.5, m: 0.0625 },
  { q: 1, p: 1, c: 0.125, b: 0.25, m: 0.125 },
];

const RANGE = { start: 1, low: 0.25, high: 4, liquidity: 3 };
const RATES: readonly Input[] = [{ rate: 0.00390625 }, { rate: 0.0625 }];

export const ANALYSIS_TABLES: readonly GoldenTable[] = [
  table(
    "table3",
    ["25", "Table 3"],
    "impermanent loss of each cell, in the first reading of its row",
    32,
    product(
      Object.keys(TABLE_3).map((row) => ({ row })),
      [{ ratio: 2 }, { ratio: 5 }, { ratio: 10 }],
    ),
    (exact, input) => {
      const [pool, constants] = TABLE_3[String(input.row)] ?? [constantProduct, {}];
      const made = pool(exact, constants);
      return {
        impermanentLoss: lossOf(exact, made, made.startPrice.times(exact.of(numberOf(input, "ratio")))),
      };
    },
  ),
  poolTable(
    "hmm",
    "q(p + cq - b) + (m/2)p^2 = A, from any start",
    16,
    hmm,
    product(CURVES, prices(0.5, 0.75, 1.0625, 2, 5, 16)),
  ),
  poolTable(
    "constantProduct",
    "xy = k",
    16,
    constantProduct,
    product(
      [
        { q: 1, p: 1 },
        { q: 2, p: 3 },
      ],
      prices(0.125, 0.5, 1.0625, 2, 5, 10),
    ),
  ),
  poolTable(
    "weighted",
    "x^w y^(1-w) = k with w = part/(part + rest)",
    512,
    weighted,
    product(
      [
        { q: 4, p: 1, part: 4, rest: 1 },
        { q: 1, p: 4, part: 1, rest: 4 },
        { q: 1, p: 1, part: 1, rest: 1 },
      ],
      prices(0.5, 1.0625, 2, 5, 10),
    ),
  ),
  poolTable(
    "stableswap",
    "Ann(x + y) + D = Ann D + D^3/(4xy), D = 2, provided in balance",
    64,
    stableswap,
    product([{ amplification: 4 }, { amplification: 200 }, { amplification: 400 }], prices(0.5, 2, 5, 10)),
  ),
  poolTable(
    "concentrated",
    "liquidity between two prices",
    16,
    concentrated,
    product([RANGE, { ...RANGE, low: 0.0625, liquidity: 1 }], prices(0.125, 0.5, 1.0625, 2, 5, 10)),
  ),
  table(
    "withFee",
    ["25", "28"],
    "one arbitrage that pays a rate on credits: hmm",
    64,
    product(CURVES, prices(0.5, 2), RATES),
    (exact, input) =>
      feeOutcome(exact, hmm(exact, input), exact.of(numberOf(input, "price")), exact.of(numberOf(input, "rate"))),
  ),
  table(
    "capitalEfficiency",
    ["25"],
    "depth at the start in units of a constant product's of the same worth: hmm",
    8,
    CURVES,
    (exact, input) => ({ efficiency: efficiencyOf(hmm(exact, input)) }),
  ),
  table(
    "literalLossBound",
    ["26"],
    "as printed",
    16,
    product(
      [{ ratio: 2 }, { ratio: 5 }, { ratio: 10 }],
      [
        { lambda: 0.5, kappa: 1 },
        { lambda: 2, kappa: 2 },
      ],
    ),
    (exact, input) => {
      const read = (name: string): Decimal => exact.of(numberOf(input, name));
      return { bound: literalLossBound(exact.reading, read("ratio").sqrt(), read("lambda"), read("kappa")) };
    },
  ),
  table(
    "curvatureOfLoss",
    ["25", "Table 3"],
    "the l = lambda/2 kappa of the curve on target that loses this much",
    256,
    product([{ ratio: 2 }, { ratio: 5 }, { ratio: 10 }], [{ loss: -0.015625 }, { loss: -0.25 }]),
    (exact, input) => {
      const [ratio, wanted] = [exact.of(numberOf(input, "ratio")), exact.of(numberOf(input, "loss"))];
      const lossAt = (l: Decimal): Decimal => {
        const root = ratio.minus(l).sqrt().minus(exact.of(1).minus(l).sqrt());
        return root.times(root).dividedBy(ratio.plus(1)).negated();
      };
      const l = rootBetween(exact, (at) => lossAt(at).minus(wanted), exact.of(-(2 ** 20)), exact.of(1));
      return { l };
    },
  ),
];
