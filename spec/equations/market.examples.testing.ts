import type { Arithmetic } from "../arithmetic/index.ts";
import { curve, type Example, small, W } from "./example.testing.ts";
import * as equations from "./index.ts";

/** q = 2, p = 6, no floor, no inertia, one share: P_w = 6W, I = 24W, a price of 3. */
const three = [2n, 6n, 0n, 0n, 0n, 1n];

type Truth = <N, B>(a: Arithmetic<N, B>) => B;

const each = (equation: string, cases: readonly (readonly [at: string, value: boolean, compute: Truth])[]) =>
  cases.map(([at, value, compute]): Example => ({ equation, at, value, compute }));

const utilization =
  (part: bigint): Truth =>
  (a) =>
    equations.utilizationWithin(
      a,
      a.literal(part),
      [
        [3n, 2n],
        [1n, 2n],
      ].map(([q = 0n, target = 0n]) => ({ q: a.literal(q), target: a.literal(target) })),
    );

const target =
  (value: bigint): Truth =>
  (a) =>
    equations.targetWithin(a, a.literal(value), {
      base: a.literal(3n),
      volatilityWeight: a.literal(2n * W),
      volatility: a.literal(W / 2n),
      utilizationWeight: a.literal(W),
      utilization: a.literal(2n * W),
    });

const neutral =
  (beta: bigint, step: bigint): Truth =>
  (a) =>
    equations.neutralWithin(a, a.literal(beta), curve(a, small), a.literal(step));

const lowering =
  (step: bigint): Truth =>
  (a) =>
    equations.loweringOutweighsRounding(a, a.literal(step), curve(a, [1n, 1n, 0n, 0n, 0n, 2n * W]));

const band =
  (lagged: bigint, width: bigint): Truth =>
  (a) =>
    equations.withinBand(a, curve(a, three), { lagged: a.literal(lagged), width: a.literal(width) });

const raise =
  (step: bigint): Truth =>
  (a) =>
    equations.raisePaysFees(
      a,
      a.literal(step),
      curve(a, three),
      { nearest: a.literal(1n), farthest: a.literal(4n) },
      a.literal(W / 2n),
    );

const leak =
  (credits: bigint, step: bigint, shares: bigint): Truth =>
  (a) =>
    equations.leakWithin(a, a.literal(credits), {
      step: a.literal(step),
      at: a.literal(2n),
      start: a.literal(4n),
      shares: a.literal(shares),
    });

const variation =
  (volatility: bigint, figures: readonly bigint[]): Truth =>
  (a) =>
    equations.coversVariation(
      a,
      a.literal(volatility),
      figures.map((figure) => a.literal(figure)),
    );

/** The spot moved up fourfold at a rate of a half: P = 6 has to grow to 12. */
const moved = <N, B>(a: Arithmetic<N, B>, fees: bigint): B =>
  equations.movingCosts(a, a.literal(fees), curve(a, three), {
    factor: a.literal(4n),
    unit: a.literal(1n),
    rate: a.literal(W / 2n),
  });

/** q = 6, A = 36, c = 5, f = 2, v = 3. */
const sandwich = <N, B>(a: Arithmetic<N, B>): equations.Sandwich<N> => ({
  q: a.literal(6n),
  level: a.literal(36n),
  floor: a.literal(5n),
  front: a.literal(2n),
  victim: a.literal(3n),
});

/** Curvature, volatility, average prices and sandwiches, each at a point worked by hand. */
export const marketExamples: readonly Example[] = [
  {
    equation: "literalUtilization",
    at: "1 − min(4/2, 6/2), below 0",
    value: -1n,
    compute: (a) =>
      equations.literalUtilization(a, [
        { q: a.literal(4n), target: a.literal(2n) },
        { q: a.literal(6n), target: a.literal(2n) },
      ]),
  },
  {
    equation: "literalCurvature",
    at: "2·(1 + 3·5 + 7·11)",
    value: 186n,
    compute: (a) =>
      equations.literalCurvature(a, {
        base: a.literal(2n),
        volatilityWeight: a.literal(3n),
        volatility: a.literal(5n),
        utilizationWeight: a.literal(7n),
        utilization: a.literal(11n),
      }),
  },
  ...each("utilizationWithin", [
    ["half of the second is used", true, utilization(W / 2n)],
    ["not three quarters", false, utilization((3n * W) / 4n)],
    ["0 always", true, utilization(0n)],
  ]),
  ...each("targetWithin", [
    ["12 = 3·(1 + 1 + 2)", true, target(12n)],
    ["13 is more", false, target(13n)],
  ]),
  ...each("neutralWithin", [
    ["8·11 ≤ 7·11 + 2·3·2", true, neutral(8n, 2n)],
    ["9·11 is more", false, neutral(9n, 2n)],
    ["5·11 ≤ 7·11 − 2·3·2", true, neutral(5n, -2n)],
    ["6·11 is more", false, neutral(6n, -2n)],
  ]),
  ...each("loweringOutweighsRounding", [
    ["(2W)² ≤ 4·W·W", true, lowering(W)],
    ["not a half of it", false, lowering(W / 2n)],
  ]),
  ...each("withinBand", [
    ["3 in 3 ± a half", true, band(3n * W, W / 2n)],
    ["3 in 4 ± a quarter", true, band(4n * W, W / 4n)],
    ["3 below 5 ± a quarter", false, band(5n * W, W / 4n)],
    ["3 above 2 ± a quarter", false, band(2n * W, W / 4n)],
  ]),
  ...each("priceAtLeast", [
    ["3 at q = 2", true, (a) => equations.priceAtLeast(a, a.literal(2n), curve(a, three), a.literal(3n * W * W))],
    ["4/3 at q = 3", false, (a) => equations.priceAtLeast(a, a.literal(3n), curve(a, three), a.literal(3n * W * W))],
  ]),
  ...each("priceAtMost", [
    ["3 at q = 2", true, (a) => equations.priceAtMost(a, a.literal(2n), curve(a, three), a.literal(3n * W * W))],
    ["12 at q = 1", false, (a) => equations.priceAtMost(a, a.literal(1n), curve(a, three), a.literal(3n * W * W))],
  ]),
  ...each("buyingFirstPaysFees", [
    [
      "16W + 1 ≤ 18W",
      true,
      (a) => equations.buyingFirstPaysFees(a, a.literal(8n * W), curve(a, three), a.literal(4n), a.literal(W / 2n)),
    ],
    [
      "20W + 1 is more",
      false,
      (a) => equations.buyingFirstPaysFees(a, a.literal(10n * W), curve(a, three), a.literal(4n), a.literal(W / 2n)),
    ],
  ]),
  ...each("sellingFirstPaysFees", [
    [
      "4 ≤ ¾·6",
      true,
      (a) => equations.sellingFirstPaysFees(a, a.literal(4n * W), curve(a, three), a.literal(1n), a.literal(W / 2n)),
    ],
    [
      "5 is more",
      false,
      (a) => equations.sellingFirstPaysFees(a, a.literal(5n * W), curve(a, three), a.literal(1n), a.literal(W / 2n)),
    ],
  ]),
  ...each("raisePaysFees", [
    ["4 within both", true, raise(4n * W)],
    ["5 beyond that of selling first", false, raise(5n * W)],
  ]),
  ...each("leakWithin", [
    ["1·4·W ≤ W·2²", true, leak(1n, W, 0n)],
    ["2·4·W is more", false, leak(2n, W, 0n)],
    ["2·4·W ≤ W·2² + 2W·2", true, leak(2n, W, 2n * W)],
  ]),
  ...each("coversVariation", [
    ["1 and 3 deviate from 2 by a half", true, variation(W / 2n, [1n, 3n])],
    ["and not by a quarter", false, variation(W / 4n, [1n, 3n])],
    ["√1.5 ≤ 5/4", true, variation((5n * W) / 4n, [1n, 1n, 1n, 1n, 1n, 1n, 8n])],
    ["√1.5 > 6/5", false, variation((6n * W) / 5n, [1n, 1n, 1n, 1n, 1n, 1n, 8n])],
  ]),
  {
    equation: "priceTime",
    at: "3·2 + 5·4",
    value: 26n,
    compute: (a) =>
      equations.priceTime(a, [
        { price: a.literal(3n), duration: a.literal(2n) },
        { price: a.literal(5n), duration: a.literal(4n) },
      ]),
  },
  ...each("coversAverage", [
    ["5 for 26/6", true, (a) => equations.coversAverage(a, a.literal(5n), a.literal(26n), a.literal(6n))],
    ["not 4", false, (a) => equations.coversAverage(a, a.literal(4n), a.literal(26n), a.literal(6n))],
  ]),
  ...each("averageWithin", [
    ["4 for 26/6", true, (a) => equations.averageWithin(a, a.literal(4n), a.literal(26n), a.literal(6n))],
    ["not 5", false, (a) => equations.averageWithin(a, a.literal(5n), a.literal(26n), a.literal(6n))],
  ]),
  ...[1n, 2n].map(
    (by): Example => ({
      equation: "movesAverage",
      at: `elevenfold for one block of 900: 9·10/900 is ${by}/10`,
      value: by === 1n,
      compute: (a) =>
        equations.movesAverage(
          a,
          { by: a.literal(by), over: a.literal(10n) },
          {
            price: a.literal(9n),
            factor: a.literal(11n),
            unit: a.literal(1n),
            held: a.literal(1n),
            of: a.literal(900n),
          },
        ),
    }),
  ),
  ...each("movingCosts", [
    ["fourfold at a half: 3 of 6, in fees", true, (a) => moved(a, 3n)],
    ["not 2", false, (a) => moved(a, 2n)],
  ]),
  {
    equation: "literalSandwichProfit",
    at: "9 − 5 − 2·1",
    value: 2n,
    compute: (a) => equations.literalSandwichProfit(a, a.literal(9n), a.literal(5n), a.literal(1n)),
  },
  {
    equation: "frontRunCost",
    at: "36·2/(6·4) + 5·2",
    value: 13n,
    compute: (a) => equations.frontRunCost(a, sandwich(a)),
  },
  {
    equation: "backRunProceeds",
    at: "36·2/(3·1) + 5·2",
    value: 34n,
    compute: (a) => equations.backRunProceeds(a, sandwich(a)),
  },
  {
    equation: "grossSandwichProfit",
    at: "36·(1 − 1/3 − 1/4 + 1/6)",
    value: 21n,
    compute: (a) => equations.grossSandwichProfit(a, sandwich(a)),
  },
  {
    equation: "netSandwichProfit",
    at: "34 − 13 without fees",
    value: 21n,
    compute: (a) => equations.netSandwichProfit(a, sandwich(a), a.literal(0n)),
  },
  {
    equation: "netSandwichProfit",
    at: "34/2 − 13·2 at a rate of a half",
    value: -9n,
    beyond: "integer",
    compute: (a) => equations.netSandwichProfit(a, sandwich(a), a.divide(a.literal(1n), a.literal(2n))),
  },
  {
    equation: "literalFlashLoanBound",
    at: "9 − 2·6 without risk",
    value: -3n,
    compute: (a) => equations.literalFlashLoanBound(a, a.literal(6n), a.literal(1n), a.literal(0n), a.literal(1n)),
  },
  {
    equation: "literalFlashLoanBound",
    at: "9/(1 + 6/3) without a market fee, at four times its threshold",
    value: 3n,
    beyond: "integer",
    compute: (a) =>
      equations.literalFlashLoanBound(
        a,
        a.literal(6n),
        a.literal(1n),
        a.divide(a.literal(1n), a.literal(3n)),
        a.literal(0n),
      ),
  },
  {
    equation: "literalFlashLoanThreshold",
    at: "4·(1 − 2·1)/(2·2)",
    value: -1n,
    compute: (a) => equations.literalFlashLoanThreshold(a, a.literal(4n), a.literal(2n), a.literal(1n)),
  },
  ...each("cycleCostsFees", [
    [
      "5 − 3 pays 1 + 1",
      true,
      (a) => equations.cycleCostsFees(a, [a.literal(5n), a.literal(-3n)], [a.literal(1n), a.literal(1n)]),
    ],
    [
      "not 1 + 2",
      false,
      (a) => equations.cycleCostsFees(a, [a.literal(5n), a.literal(-3n)], [a.literal(1n), a.literal(2n)]),
    ],
  ]),
];
