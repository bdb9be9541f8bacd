import type { Arithmetic } from "../arithmetic/index.ts";
import { curve, type Example, first, onTarget, paper, W } from "./example.testing.ts";
import * as equations from "./index.ts";

/** q = 6, p = 12, no floor, no fee: P_w = 12·W, A = 72·W, φ(x) = 12x/(6 − x). φ = 0, 12/5, 6, 12, 24, 60. */
const venue = <N, B>(a: Arithmetic<N, B>, rate = 0n): equations.VenueCurve<N> => ({
  ...curve(a, [6n, 12n, 0n, 0n, 0n, 1000n]),
  rate: a.literal(rate),
  most: a.literal(5n),
});

const price = <N, B>(a: Arithmetic<N, B>, numerator: bigint, denominator: bigint): equations.DualPrice<N> => ({
  numerator: a.literal(numerator),
  denominator: a.literal(denominator),
});

const { lastUnitWorthwhile, nextUnitNotBetter, cheapestAtPrice } = equations;
const atPrice = { lastUnitWorthwhile, nextUnitNotBetter, cheapestAtPrice };
type AtPrice = keyof typeof atPrice;

/** Two of these venues, a need of 4: 2 and 2 cost 6 each. The price 5 lies between the steps 3.6 and 6. */
const certificate =
  (bound: bigint, rate: bigint, beforeFee: bigint | null) =>
  <N, B>(a: Arithmetic<N, B>): B =>
    equations.certifies(
      a,
      {
        denominator: a.literal(1n),
        needs: [{ amount: a.literal(4n), price: a.literal(rate === 0n ? 5n : 10n) }],
        venues: [0, 1].map(() => ({
          curve: venue(a, rate),
          serves: [a.literal(1n)],
          price: a.literal(rate === 0n ? 5n : 10n),
          quantity: a.literal(2n),
          value: a.literal(rate === 0n ? -4n : -8n),
        })),
      },
      a.literal(bound),
      beforeFee === null ? null : { rate: a.literal(rate), beforeFee: a.literal(beforeFee) },
    );

const policy = <N, B>(a: Arithmetic<N, B>): equations.Policy<N> => ({
  information: a.literal(2n),
  utility: a.literal(-3n),
  cost: a.literal(5n),
});

/** Routing of jobs and of liquidity, each at a point worked by hand. */
export const routingExamples: readonly Example[] = [
  {
    equation: "literalRoutingObjective",
    at: "2·3 + 5·7 + 11",
    value: 52n,
    compute: (a) =>
      equations.literalRoutingObjective(
        a,
        [
          { price: a.literal(2n), amount: a.literal(3n) },
          { price: a.literal(5n), amount: a.literal(7n) },
        ],
        a.literal(11n),
      ),
  },
  {
    equation: "hessianDeterminant",
    at: "5·(12·3/4) − 9",
    value: 36n,
    compute: (a) => equations.hessianDeterminant(a, paper(a, first)),
  },
  {
    equation: "hessianDeterminant",
    at: "−w² where μ = 0",
    value: -1n,
    compute: (a) => equations.hessianDeterminant(a, paper(a, onTarget)),
  },
  {
    equation: "unroundedCost",
    at: "2 of 6 at half a fee: 24·W/(4·W/2)",
    value: 12n,
    compute: (a) => {
      const { numerator, denominator } = equations.unroundedCost(a, venue(a, W / 2n), a.literal(2n));
      return a.divide(numerator, denominator);
    },
  },
  ...(
    [
      ["lastUnitWorthwhile", "φ(2) − φ(1) = 3.6 ≤ 4", true, 2n, 4n, 1n],
      ["lastUnitWorthwhile", "and not ≤ 3.5", false, 2n, 7n, 2n],
      ["nextUnitNotBetter", "5 ≤ φ(3) − φ(2) = 6", true, 2n, 5n, 1n],
      ["nextUnitNotBetter", "and not 6.5 ≤ it", false, 2n, 13n, 2n],
      ["cheapestAtPrice", "2 at 5", true, 2n, 5n, 1n],
      ["cheapestAtPrice", "1 not at 5", false, 1n, 5n, 1n],
      ["cheapestAtPrice", "3 not at 5", false, 3n, 5n, 1n],
      ["cheapestAtPrice", "none at 2", true, 0n, 2n, 1n],
      ["cheapestAtPrice", "all but one at 37", true, 5n, 37n, 1n],
      ["cheapestAtPrice", "6 never: it is the whole reserve", false, 6n, 1000n, 1n],
    ] as const satisfies readonly (readonly [AtPrice, string, boolean, bigint, bigint, bigint])[]
  ).map(
    ([equation, at, value, quantity, numerator, denominator]): Example => ({
      ...{ equation, at, value },
      compute: (a) => atPrice[equation](a, venue(a), a.literal(quantity), price(a, numerator, denominator)),
    }),
  ),
  ...(
    [
      ["6 − 5·2 = −4", true, -4n],
      ["and not −3", false, -3n],
    ] as const
  ).map(
    ([at, value, part]): Example => ({
      ...{ equation: "dualValueWithin", at, value },
      compute: (a) => equations.dualValueWithin(a, a.literal(part), venue(a), a.literal(2n), price(a, 5n, 1n)),
    }),
  ),
  ...(
    [
      ["⌈7/2⌉ = 4", true, 4n],
      ["and not 5", false, 5n],
    ] as const
  ).map(
    ([at, value, bound]): Example => ({
      ...{ equation: "wholeBoundWithin", at, value },
      compute: (a) => equations.wholeBoundWithin(a, a.literal(bound), a.literal(7n), a.literal(2n)),
    }),
  ),
  ...(
    [
      ["4 of two pools cost 5·4 − 4 − 4 = 12", true, 12n, 0n, null],
      ["and 13 is not shown", false, 13n, 0n, null],
      ["at half a fee 12 before it and 24 after", true, 24n, W / 2n, 12n],
      ["and 25 is not shown", false, 25n, W / 2n, 12n],
      ["nor 13 before it", false, 24n, W / 2n, 13n],
    ] as const
  ).map(
    ([at, value, bound, rate, beforeFee]): Example => ({
      ...{ equation: "certifies", at, value },
      compute: certificate(bound, rate, beforeFee),
    }),
  ),
  {
    equation: "literalExpectedFreeEnergy",
    at: "2 − 3 − 7·5",
    value: -36n,
    compute: (a) => equations.literalExpectedFreeEnergy(a, policy(a), a.literal(7n)),
  },
  {
    equation: "literalLiquidityShare",
    at: "6/(6 − 3)",
    value: 2n,
    compute: (a) => equations.literalLiquidityShare(a, a.literal(6n), [a.literal(6n), a.literal(-3n)]),
  },
  {
    equation: "policyValue",
    at: "W·(2 − 3) − 7·5",
    value: -W - 35n,
    compute: (a) => equations.policyValue(a, policy(a), a.literal(7n)),
  },
  {
    equation: "shortfall",
    at: "3·(5 − (−2))",
    value: 21n,
    compute: (a) => equations.shortfall(a, a.literal(3n), a.literal(5n), a.literal(-2n)),
  },
  ...(
    [
      ["1000/e = 367.879…", true, 367n, 1n],
      ["not 366", false, 366n, 1n],
      ["not 368", false, 368n, 1n],
      ["1000/e² = 135.335…", true, 135n, 2n],
      ["e^0 = 1", true, 1000n, 0n],
      ["20 terms cannot tell e^−21", false, 0n, 21n],
    ] as const
  ).map(
    ([at, value, claimed, exponent]): Example => ({
      ...{ equation: "isExponential", at, value },
      compute: (a) =>
        equations.isExponential(a, a.literal(claimed), a.literal(1000n), a.literal(exponent), a.literal(1n), 20),
    }),
  ),
  ...(
    [
      ["4 of 10·3/7 = 4.28…", true, 4n],
      ["and not 5", false, 5n],
    ] as const
  ).map(
    ([at, value, share]): Example => ({
      ...{ equation: "shareWithin", at, value },
      compute: (a) => equations.shareWithin(a, a.literal(share), a.literal(10n), a.literal(3n), a.literal(7n)),
    }),
  ),
  {
    equation: "shareRemainder",
    at: "10·3 − 4·7",
    value: 2n,
    compute: (a) => equations.shareRemainder(a, a.literal(4n), a.literal(10n), a.literal(3n), a.literal(7n)),
  },
];
