import { type Example, W } from "./example.testing.ts";
import * as equations from "./index.ts";

/** Quality, stakes, attestation and governance, each at a point worked by hand. */
export const protocolExamples: readonly Example[] = [
  {
    equation: "literalEffectiveReserve",
    at: "2·3 + 5·7",
    value: 41n,
    compute: (a) =>
      equations.literalEffectiveReserve(a, [
        { quality: a.literal(2n), raw: a.literal(3n) },
        { quality: a.literal(5n), raw: a.literal(7n) },
      ]),
  },
  ...(
    [
      ["3 of 7 at ½", true, 3n, 7n],
      ["4 of 7 at ½ is too much", false, 4n, 7n],
      ["all of it at ½ is too much", false, 8n, 8n],
    ] as const
  ).map(
    ([at, value, part, whole]): Example => ({
      ...{ equation: "haircutWithin", at, value },
      compute: (a) => equations.haircutWithin(a, a.literal(part), a.literal(whole), a.literal(W / 2n)),
    }),
  ),
  {
    equation: "literalQuality",
    at: "3·1 + (1 − 3)·2",
    value: -1n,
    compute: (a) => equations.literalQuality(a, { rate: a.literal(3n), passed: a.literal(1n), quality: a.literal(2n) }),
  },
  ...(
    [
      ["a pass takes ½ to 0.55", true, (55n * W) / 100n, 1n, "float64"],
      ["and not to 0.56", false, (56n * W) / 100n, 1n, undefined],
      ["nor one unit further", false, (55n * W) / 100n + 1n, 1n, "float64"],
      ["a failure takes ½ to 0.45", true, (45n * W) / 100n, 0n, "float64"],
      ["and not to 0.46", false, (46n * W) / 100n, 0n, undefined],
    ] as const
  ).map(
    ([at, value, next, passed, beyond]): Example => ({
      ...{ equation: "qualityWithin", at, value },
      ...(beyond === undefined ? {} : { beyond }),
      compute: (a) =>
        equations.qualityWithin(a, a.literal(next), {
          rate: a.literal(W / 10n),
          passed: a.literal(passed),
          quality: a.literal(W / 2n),
        }),
    }),
  ),
  ...(
    [
      ["1 is one", true, W],
      ["0 is one", true, 0n],
      ["2 is not", false, 2n * W],
      ["−1 is not", false, -1n],
    ] as const
  ).map(
    ([at, value, quality]): Example => ({
      ...{ equation: "isQuality", at, value },
      compute: (a) => equations.isQuality(a, a.literal(quality)),
    }),
  ),
  {
    equation: "literalStake",
    at: "2·(3·5 + 7·11)",
    value: 184n,
    compute: (a) =>
      equations.literalStake(a, a.literal(2n), [
        { raw: a.literal(3n), price: a.literal(5n) },
        { raw: a.literal(7n), price: a.literal(11n) },
      ]),
  },
  ...(
    [
      ["3/2·(3·2 + 7·1) = 19½: 20 covers it", true, 20n],
      ["19 does not", false, 19n],
    ] as const
  ).map(
    ([at, value, stake]): Example => ({
      ...{ equation: "coversStake", at, value },
      compute: (a) =>
        equations.coversStake(a, a.literal(stake), a.literal((3n * W) / 2n), [
          { raw: a.literal(3n), price: a.literal(2n * W) },
          { raw: a.literal(7n), price: a.literal(W) },
        ]),
    }),
  ),
  ...(
    [
      ["3W for 7/2", true, 3n * W],
      ["4W is too much", false, 4n * W],
    ] as const
  ).map(
    ([at, value, quote]): Example => ({
      ...{ equation: "priceWithin", at, value },
      compute: (a) =>
        equations.priceWithin(a, a.literal(quote), { numerator: a.literal(7n), denominator: a.literal(2n) }),
    }),
  ),
  ...(
    [
      ["600 seconds of 600 are in time", false, 600n],
      ["601 are not", true, 601n],
    ] as const
  ).map(
    ([at, value, silence]): Example => ({
      ...{ equation: "isSilent", at, value },
      compute: (a) => equations.isSilent(a, a.literal(silence), a.literal(600n)),
    }),
  ),
  ...(
    [
      ["7 of 7 epochs", true, 7n],
      ["6 are not enough", false, 6n],
    ] as const
  ).map(
    ([at, value, epochs]): Example => ({
      ...{ equation: "isFailing", at, value },
      compute: (a) => equations.isFailing(a, a.literal(epochs), a.literal(7n)),
    }),
  ),
  ...(
    [
      ["the first half of all digests at ½", true, 2n ** 254n],
      ["its end is not", false, 2n ** 255n],
    ] as const
  ).map(
    ([at, value, digest]): Example => ({
      ...{ equation: "isSampled", at, value },
      compute: (a) => equations.isSampled(a, a.literal(digest), a.literal(W / 2n)),
    }),
  ),
  ...(
    [
      ["2 of 3", true, 2n, 3n],
      ["2 of 4 is none", false, 2n, 4n],
    ] as const
  ).map(
    ([at, value, found, panel]): Example => ({
      ...{ equation: "isMajority", at, value },
      compute: (a) => equations.isMajority(a, a.literal(found), a.literal(panel)),
    }),
  ),
  ...(
    [
      ["5 to 4 of 10, quorum ½", true, 5n, 4n],
      ["a tie", false, 5n, 5n],
      ["4 to 0: no quorum", false, 4n, 0n],
    ] as const
  ).map(
    ([at, value, inFavour, against]): Example => ({
      ...{ equation: "passes", at, value },
      compute: (a) =>
        equations.passes(a, {
          inFavour: a.literal(inFavour),
          against: a.literal(against),
          supply: a.literal(10n),
          quorum: a.literal(W / 2n),
        }),
    }),
  ),
  ...(
    [
      ["5 → 7 within [2, 9] in steps of 2", true, 7n, 5n],
      ["5 → 8 is a step too long", false, 8n, 5n],
      ["5 → 2 likewise", false, 2n, 5n],
      ["3 → 2", true, 2n, 3n],
      ["3 → 1 is below the least", false, 1n, 3n],
      ["8 → 10 is above the most", false, 10n, 8n],
    ] as const
  ).map(
    ([at, value, next, current]): Example => ({
      ...{ equation: "mayBecome", at, value },
      compute: (a) =>
        equations.mayBecome(a, a.literal(next), a.literal(current), {
          least: a.literal(2n),
          most: a.literal(9n),
          step: a.literal(2n),
        }),
    }),
  ),
];
