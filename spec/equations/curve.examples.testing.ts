import { curve, type Example, first, onTarget, paper, small, W } from "./example.testing.ts";
import * as equations from "./index.ts";

/** The sound curve and prices, each at a point worked by hand. */
export const curveExamples: readonly Example[] = [
  {
    equation: "virtualCredits",
    at: "5W − 7·11 + 2·3",
    value: 5n * W - 71n,
    compute: (a) => equations.virtualCredits(a, curve(a, small)),
  },
  {
    equation: "invariant",
    at: "2·3·(5W − 71) + 4·25",
    value: 30n * W - 326n,
    compute: (a) => equations.invariant(a, curve(a, small)),
  },
  {
    equation: "phiKept",
    at: "the same curve",
    value: true,
    compute: (a) => equations.phiKept(a, curve(a, small), curve(a, small)),
  },
  {
    equation: "phiKept",
    at: "one credit less",
    value: false,
    compute: (a) => equations.phiKept(a, curve(a, small), curve(a, [3n, 4n, 2n, 7n, 4n, 11n])),
  },
  {
    equation: "phiKept",
    at: "one share more, nothing paid for it",
    value: false,
    compute: (a) => equations.phiKept(a, curve(a, small), curve(a, [3n, 5n, 2n, 7n, 4n, 12n])),
  },
  {
    equation: "admissible",
    at: "P_w = 0",
    value: false,
    beyond: "float64",
    compute: (a) => equations.admissible(a, curve(a, [1n, 1n, 1n, W + 1n, 0n, 1n])),
  },
  {
    equation: "admissible",
    at: "P_w = 1",
    value: true,
    compute: (a) => equations.admissible(a, curve(a, [2n, 1n, 1n, W + 1n, 0n, 1n])),
  },
  {
    equation: "admissible",
    at: "2mc = W² and β = 0: 0 ≥ 0",
    value: true,
    compute: (a) => equations.admissible(a, curve(a, [1n, 1n, W / 2n, 0n, W, 1n])),
  },
  {
    equation: "admissible",
    at: "2mc = W² and β·S = 1: 0 ≥ W",
    value: false,
    compute: (a) => equations.admissible(a, curve(a, [1n, 1n, W / 2n, 1n, W, 1n])),
  },
  {
    equation: "price",
    at: "numerator 5W − 71 + 6",
    value: 5n * W - 65n,
    compute: (a) => equations.price(a, curve(a, small)).numerator,
  },
  {
    equation: "price",
    at: "denominator 3W + 4·5",
    value: 3n * W + 20n,
    compute: (a) => equations.price(a, curve(a, small)).denominator,
  },
  {
    equation: "tradeKept",
    at: "nothing moved",
    value: true,
    compute: (a) => equations.tradeKept(a, curve(a, small), curve(a, small)),
  },
  {
    equation: "tradeKept",
    at: "(q, p) = (2, 2) → (1, 4) keeps q·p",
    value: true,
    compute: (a) => equations.tradeKept(a, curve(a, [2n, 2n, 0n, 0n, 0n, 1n]), curve(a, [1n, 4n, 0n, 0n, 0n, 1n])),
  },
  {
    equation: "tradeKept",
    at: "(q, p) = (2, 2) → (1, 3) does not",
    value: false,
    compute: (a) => equations.tradeKept(a, curve(a, [2n, 2n, 0n, 0n, 0n, 1n]), curve(a, [1n, 3n, 0n, 0n, 0n, 1n])),
  },
  {
    equation: "tradeKept",
    at: "no resource left",
    value: false,
    compute: (a) => equations.tradeKept(a, curve(a, [1n, 1n, 0n, 0n, 9n, 1n]), curve(a, [0n, 90n, 0n, 0n, 9n, 1n])),
  },
  {
    equation: "tradeKept",
    at: "no credits left, the floor alone holding I",
    value: false,
    compute: (a) => equations.tradeKept(a, curve(a, [1n, 1n, W, 0n, 0n, 1n]), curve(a, [9n, 0n, W, 0n, 0n, 1n])),
  },
  {
    equation: "tradeKept",
    at: "P_w = 0, inertia alone holding I",
    value: false,
    compute: (a) => equations.tradeKept(a, curve(a, [1n, 2n, 0n, 2n, W, W]), curve(a, [1n, 2n, 0n, 2n, W, W])),
  },
  {
    equation: "literalCrossPrice",
    at: "(36 + 36)/(4 + 0)",
    value: 18n,
    compute: (a) => equations.literalCrossPrice(a, paper(a, first), paper(a, onTarget)),
  },
  {
    equation: "crossPrice",
    at: "of a price of 2 in terms of one of 1/2: numerator 4W·8W",
    value: 32n * W * W,
    compute: (a) => equations.crossPrice(a, curve(a, [2n, 4n]), curve(a, [8n, 4n])).numerator,
  },
  {
    equation: "crossPrice",
    at: "denominator 2W·4W",
    value: 8n * W * W,
    compute: (a) => equations.crossPrice(a, curve(a, [2n, 4n]), curve(a, [8n, 4n])).denominator,
  },
  {
    equation: "coversPrice",
    at: "2W for 4/2",
    value: true,
    compute: (a) =>
      equations.coversPrice(a, a.literal(2n * W), { numerator: a.literal(4n), denominator: a.literal(2n) }),
  },
  {
    equation: "coversPrice",
    at: "2W − 1 for 4/2",
    value: false,
    beyond: "float64",
    compute: (a) =>
      equations.coversPrice(a, a.literal(2n * W - 1n), { numerator: a.literal(4n), denominator: a.literal(2n) }),
  },
];
