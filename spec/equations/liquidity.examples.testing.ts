import { curve, type Example, small, W } from "./example.testing.ts";
import * as equations from "./index.ts";

/** Shares of deposits and withdrawals, each at a point worked by hand. */
export const liquidityExamples: readonly Example[] = [
  {
    equation: "literalSharesWithin",
    at: "(100, 0) into q = p = S = 100: 100 shares, the missing credits do not matter",
    value: true,
    compute: (a) =>
      equations.literalSharesWithin(a, a.literal(100n), a.literal(100n), [
        { deposited: a.literal(100n), reserve: a.literal(100n), parts: 1 },
      ]),
  },
  {
    equation: "literalSharesWithin",
    at: "the same: not 101",
    value: false,
    compute: (a) =>
      equations.literalSharesWithin(a, a.literal(101n), a.literal(100n), [
        { deposited: a.literal(100n), reserve: a.literal(100n), parts: 1 },
      ]),
  },
  {
    equation: "literalSharesWithin",
    at: "a quarter of one resource and four times another, w = ½: √(¼·4) = 1, as many shares as there are, where the smallest ratio gives a quarter",
    value: true,
    compute: (a) =>
      equations.literalSharesWithin(a, a.literal(8n), a.literal(8n), [
        { deposited: a.literal(1n), reserve: a.literal(4n), parts: 1 },
        { deposited: a.literal(16n), reserve: a.literal(4n), parts: 1 },
      ]),
  },
  {
    equation: "coversPortion",
    at: "7·300/2000 = 1.05 is not covered by 1",
    value: false,
    compute: (a) =>
      equations.coversPortion(a, a.literal(1n), {
        reserve: a.literal(7n),
        part: a.literal(300n),
        shares: a.literal(2000n),
      }),
  },
  {
    equation: "coversPortion",
    at: "and is by 2",
    value: true,
    compute: (a) =>
      equations.coversPortion(a, a.literal(2n), {
        reserve: a.literal(7n),
        part: a.literal(300n),
        shares: a.literal(2000n),
      }),
  },
  {
    equation: "withinPortion",
    at: "1 is within 7·300/2000 = 1.05",
    value: true,
    compute: (a) =>
      equations.withinPortion(a, a.literal(1n), {
        reserve: a.literal(7n),
        part: a.literal(300n),
        shares: a.literal(2000n),
      }),
  },
  {
    equation: "withinPortion",
    at: "2 is not",
    value: false,
    compute: (a) =>
      equations.withinPortion(a, a.literal(2n), {
        reserve: a.literal(7n),
        part: a.literal(300n),
        shares: a.literal(2000n),
      }),
  },
  {
    equation: "sharesWithin",
    at: "(6, 2) into q = 3, p = 5, S = 11: min(22, 4.4), so 4 are within",
    value: true,
    compute: (a) =>
      equations.sharesWithin(a, a.literal(4n), curve(a, small), { resource: a.literal(6n), credits: a.literal(2n) }),
  },
  {
    equation: "sharesWithin",
    at: "and 5 are not",
    value: false,
    compute: (a) =>
      equations.sharesWithin(a, a.literal(5n), curve(a, small), { resource: a.literal(6n), credits: a.literal(2n) }),
  },
  {
    equation: "sharesWithin",
    at: "resources alone mint nothing",
    value: false,
    compute: (a) =>
      equations.sharesWithin(a, a.literal(1n), curve(a, small), { resource: a.literal(600n), credits: a.literal(0n) }),
  },
  {
    equation: "claimKept",
    at: "9/2300 ≥ 7/2000: 18000 ≥ 16100",
    value: true,
    compute: (a) =>
      equations.claimKept(
        a,
        { reserve: a.literal(7n), shares: a.literal(2000n) },
        { reserve: a.literal(9n), shares: a.literal(2300n) },
      ),
  },
  {
    equation: "claimKept",
    at: "8/2300 < 7/2000: 16000 < 16100",
    value: false,
    compute: (a) =>
      equations.claimKept(
        a,
        { reserve: a.literal(7n), shares: a.literal(2000n) },
        { reserve: a.literal(8n), shares: a.literal(2300n) },
      ),
  },
  {
    equation: "grownInProportion",
    at: "everything doubled",
    value: true,
    compute: (a) => equations.grownInProportion(a, curve(a, small), curve(a, [6n, 10n, 2n, 7n, 4n, 22n])),
  },
  {
    equation: "grownInProportion",
    at: "everything doubled, but a credit is missing",
    value: false,
    compute: (a) => equations.grownInProportion(a, curve(a, small), curve(a, [6n, 9n, 2n, 7n, 4n, 22n])),
  },
  {
    equation: "priceShiftWithin",
    at: "π = 4/2 = 2; one unit of resource more: 4/3, down by exactly π/q' = 2/3, which is not below it",
    value: false,
    beyond: "float64",
    compute: (a) =>
      equations.priceShiftWithin(a, curve(a, [2n, 4n, 0n, 0n, 0n, 10n]), curve(a, [3n, 4n, 0n, 0n, 0n, 10n])),
  },
  {
    equation: "priceShiftWithin",
    at: "one credit more: 5/2, up by exactly 1/q', which is not below it",
    value: false,
    beyond: "float64",
    compute: (a) =>
      equations.priceShiftWithin(a, curve(a, [2n, 4n, 0n, 0n, 0n, 10n]), curve(a, [2n, 5n, 0n, 0n, 0n, 10n])),
  },
  {
    equation: "priceShiftWithin",
    at: "a floor of 1 raises the bound upward to 3/q': doubled, and one credit more",
    value: true,
    compute: (a) =>
      equations.priceShiftWithin(a, curve(a, [2n, 4n, W, 0n, 0n, 10n]), curve(a, [4n, 9n, W, 0n, 0n, 20n])),
  },
];
