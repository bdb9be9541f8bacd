import { type Example, W } from "./example.testing.ts";
import * as equations from "./index.ts";

/** Fees, creation and impermanent loss, each at a point worked by hand. */
export const chargeExamples: readonly Example[] = [
  {
    equation: "literalFee",
    at: "2 + 3·5 + 7·11",
    value: 94n,
    compute: (a) =>
      equations.literalFee(a, {
        market: a.literal(2n),
        risk: a.literal(3n),
        normRatio: a.literal(5n),
        volatilityRate: a.literal(7n),
        volatility: a.literal(11n),
      }),
  },
  {
    equation: "isNormRatio",
    at: "‖(6, 8)‖/‖(3, 4)‖ = 2",
    value: true,
    compute: (a) =>
      equations.isNormRatio(a, a.literal(2n), [a.literal(6n), a.literal(8n)], [a.literal(3n), a.literal(4n)]),
  },
  {
    equation: "isNormRatio",
    at: "and not −2",
    value: false,
    compute: (a) =>
      equations.isNormRatio(a, a.literal(-2n), [a.literal(6n), a.literal(8n)], [a.literal(3n), a.literal(4n)]),
  },
  ...(
    [
      ["coversRate", "3 for 6 at ½", true, 3n],
      ["coversRate", "2 for 6 at ½", false, 2n],
    ] as const
  ).map(
    ([equation, at, value, part]): Example => ({
      ...{ equation, at, value },
      compute: (a) => equations.coversRate(a, a.literal(part), a.literal(6n), a.literal(W / 2n)),
    }),
  ),
  {
    equation: "feeRate",
    at: "min(5, 2 + 4)",
    value: 5n,
    compute: (a) => equations.feeRate(a, a.literal(5n), a.literal(2n), a.literal(4n)),
  },
  {
    equation: "feeRate",
    at: "min(7, 2 + 4)",
    value: 6n,
    compute: (a) => equations.feeRate(a, a.literal(7n), a.literal(2n), a.literal(4n)),
  },
  ...(
    [
      ["15 from 2 to 4: ½·10·(16 − 4)/(2·2)", true, 15n, 2n, 4n],
      ["and not 14", false, 14n, 2n, 4n],
      ["15 from −2 to −4", true, 15n, -2n, -4n],
      ["and not 14 from −2 to −4", false, 14n, -2n, -4n],
      ["nothing from −4 to 4", true, 0n, -4n, 4n],
      ["less than nothing from 4 to 3", true, -8n, 4n, 3n],
    ] as const
  ).map(
    ([at, value, part, before, after]): Example => ({
      ...{ equation: "coversBlockRisk", at, value },
      compute: (a) => {
        const opening = { factor: a.literal(W / 2n), price0: a.literal(10n * W), q0: a.literal(2n) };
        return equations.coversBlockRisk(a, a.literal(part), {
          ...opening,
          before: a.literal(before),
          after: a.literal(after),
        });
      },
    }),
  ),
  {
    equation: "riskRate",
    at: "min(9 − 4, 7)",
    value: 5n,
    compute: (a) => equations.riskRate(a, a.literal(9n), a.literal(4n), a.literal(7n)),
  },
  {
    equation: "riskRate",
    at: "min(9 − 4, 3)",
    value: 3n,
    compute: (a) => equations.riskRate(a, a.literal(9n), a.literal(4n), a.literal(3n)),
  },
  ...(
    [
      ["2·5²·W/3² is 50W/9", true, (50n * W + 8n) / 9n],
      ["5W is not enough", false, 5n * W],
    ] as const
  ).map(
    ([at, value, part]): Example => ({
      ...{ equation: "coversRelativeSize", at, value },
      compute: (a) =>
        equations.coversRelativeSize(a, a.literal(part), {
          weight: a.literal(2n),
          amount: a.literal(5n),
          q: a.literal(3n),
        }),
    }),
  ),
  {
    equation: "coversRoot",
    at: "4 for 16",
    value: true,
    compute: (a) => equations.coversRoot(a, a.literal(4n), a.literal(16n)),
  },
  {
    equation: "coversRoot",
    at: "4 for 17",
    value: false,
    compute: (a) => equations.coversRoot(a, a.literal(4n), a.literal(17n)),
  },
  {
    equation: "coversAfterFee",
    at: "6 leave 3 at ½",
    value: true,
    compute: (a) => equations.coversAfterFee(a, a.literal(6n), a.literal(3n), a.literal(W / 2n)),
  },
  {
    equation: "coversAfterFee",
    at: "5 do not",
    value: false,
    compute: (a) => equations.coversAfterFee(a, a.literal(5n), a.literal(3n), a.literal(W / 2n)),
  },
  {
    equation: "floorWithin",
    at: "W²·λ/(2q̄²) = W²·8/8",
    value: true,
    compute: (a) => equations.floorWithin(a, a.literal(W * W), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "floorWithin",
    at: "one more is too much",
    value: false,
    beyond: "float64",
    compute: (a) => equations.floorWithin(a, a.literal(W * W + 1n), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "creditsWithin",
    at: "W·8/2",
    value: true,
    compute: (a) => equations.creditsWithin(a, a.literal(4n * W), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "creditsWithin",
    at: "one more is too much",
    value: false,
    beyond: "float64",
    compute: (a) => equations.creditsWithin(a, a.literal(4n * W + 1n), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "creditsAShareWithin",
    at: "W·8/2",
    value: true,
    compute: (a) => equations.creditsAShareWithin(a, a.literal(4n * W), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "creditsAShareWithin",
    at: "one more is too much",
    value: false,
    beyond: "float64",
    compute: (a) => equations.creditsAShareWithin(a, a.literal(4n * W + 1n), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "coversRelativeSize",
    at: "one less than ⌈50W/9⌉ is not enough",
    value: false,
    beyond: "float64",
    compute: (a) =>
      equations.coversRelativeSize(a, a.literal((50n * W + 8n) / 9n - 1n), {
        weight: a.literal(2n),
        amount: a.literal(5n),
        q: a.literal(3n),
      }),
  },
  {
    equation: "coversPrice",
    at: "W for 4/2",
    value: false,
    compute: (a) => equations.coversPrice(a, a.literal(W), { numerator: a.literal(4n), denominator: a.literal(2n) }),
  },
  {
    equation: "floorWithin",
    at: "twice is too much",
    value: false,
    compute: (a) => equations.floorWithin(a, a.literal(2n * W * W), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "creditsWithin",
    at: "twice is too much",
    value: false,
    compute: (a) => equations.creditsWithin(a, a.literal(8n * W), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "creditsAShareWithin",
    at: "twice is too much",
    value: false,
    compute: (a) => equations.creditsAShareWithin(a, a.literal(8n * W), a.literal(8n), a.literal(2n)),
  },
  {
    equation: "impermanentLoss",
    at: "(4·3 + 8)/(1·3 + 2) − 1",
    value: 3n,
    compute: (a) =>
      equations.impermanentLoss(
        a,
        { q: a.literal(1n), p: a.literal(2n) },
        { q: a.literal(4n), p: a.literal(8n) },
        a.literal(3n),
      ),
  },
  {
    equation: "literalLossBound",
    at: "√r = 0: −1 + λ/(2κ) = −1 + 12/4",
    value: 2n,
    compute: (a) => equations.literalLossBound(a, a.literal(0n), a.literal(12n), a.literal(2n)),
  },
  {
    equation: "literalLossBound",
    at: "√r = −3: −6/10 − 1 + 4·16/(2·2·10) = 0",
    value: 0n,
    beyond: "integer",
    compute: (a) => equations.literalLossBound(a, a.literal(-3n), a.literal(4n), a.literal(2n)),
  },
];
