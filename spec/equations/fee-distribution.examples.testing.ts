import type { Arithmetic } from "../arithmetic/index.ts";
import { type Example, W } from "./example.testing.ts";
import * as equations from "./index.ts";

const numbers = <N, B, Name extends string>(
  a: Arithmetic<N, B>,
  values: Readonly<Record<Name, bigint>>,
): Readonly<Record<Name, N>> => {
  const literals = {} as Record<Name, N>;
  for (const name in values) literals[name] = a.literal(values[name]);
  return literals;
};

/** Alice's 90 shares are 10 old, Bob's 10 are new: T = 100·10 − 10·10 = 900. */
const ledger = { shares: 100n, time: 10n, moment: 100n };

/** Fees and how they are shared, each at a point worked by hand. */
export const feeDistributionExamples: readonly Example[] = [
  {
    equation: "literalProRataFee",
    at: "100 of 200 shares, 10 collected: 5, even to whoever came after",
    value: 5n,
    compute: (a) => equations.literalProRataFee(a, numbers(a, { held: 100n, shares: 200n, fees: 10n })),
  },
  {
    equation: "literalTimeWeightedFee",
    at: "s = (90, 10), τ = (10, 0), τ̄ = 5: 90·10/(100·5) of 100 is 180, of 100 collected",
    value: 180n,
    compute: (a) =>
      equations.literalTimeWeightedFee(a, numbers(a, { held: 90n, age: 10n, shares: 100n, meanAge: 5n, fees: 100n })),
  },
  {
    equation: "literalTimeWeightedFee",
    at: "the share-weighted τ̄ = 9: 100 of 100",
    value: 100n,
    compute: (a) =>
      equations.literalTimeWeightedFee(a, numbers(a, { held: 90n, age: 10n, shares: 100n, meanAge: 9n, fees: 100n })),
  },
  {
    equation: "holdingTime",
    at: "100·10 − 10·10",
    value: 900n,
    compute: (a) => equations.holdingTime(a, numbers(a, ledger)),
  },
  {
    equation: "growthWithin",
    at: "7W/3 = 2W + W/3",
    value: true,
    compute: (a) => equations.growthWithin(a, a.literal((7n * W) / 3n), a.literal(7n), a.literal(3n)),
  },
  {
    equation: "growthWithin",
    at: "one more",
    value: false,
    beyond: "float64",
    compute: (a) => equations.growthWithin(a, a.literal((7n * W) / 3n + 1n), a.literal(7n), a.literal(3n)),
  },
  {
    equation: "growthWithin",
    at: "nothing has weight, nothing grows",
    value: false,
    compute: (a) => equations.growthWithin(a, a.literal(1n), a.literal(7n), a.literal(0n)),
  },
  {
    equation: "coversGrowth",
    at: "⌊7W/3⌋·3 is one short of 7W, and is covered by 7",
    value: true,
    compute: (a) => equations.coversGrowth(a, a.literal(7n), a.literal((7n * W) / 3n), a.literal(3n)),
  },
  {
    equation: "coversGrowth",
    at: "and not by 6",
    value: false,
    compute: (a) => equations.coversGrowth(a, a.literal(6n), a.literal((7n * W) / 3n), a.literal(3n)),
  },
  {
    equation: "proRataEntitlement",
    at: "90 shares, growth of W/50",
    value: 90n * (W / 50n),
    compute: (a) => equations.proRataEntitlement(a, numbers(a, { held: 90n, growth: W / 50n })),
  },
  {
    equation: "timeWeightedEntitlement",
    at: "90·(10·k − 4·k) for a growth of k at t = 10 and t₀ = 4",
    value: 540n * W,
    compute: (a) =>
      equations.timeWeightedEntitlement(a, numbers(a, { held: 90n, since: 4n, timedGrowth: 10n * W, growth: W })),
  },
  {
    equation: "claimWithin",
    at: "1 is within 1.5",
    value: true,
    compute: (a) => equations.claimWithin(a, a.literal(1n), a.literal((3n * W) / 2n)),
  },
  {
    equation: "claimWithin",
    at: "2 is not",
    value: false,
    compute: (a) => equations.claimWithin(a, a.literal(2n), a.literal((3n * W) / 2n)),
  },
  {
    equation: "solvent",
    at: "3 + 1 + 2 + 1 ≤ 7",
    value: true,
    compute: (a) =>
      equations.solvent(a, {
        ...numbers(a, { collected: 7n, paid: 3n, carry: 1n }),
        claimable: [a.literal(2n), a.literal(1n)],
      }),
  },
  {
    equation: "solvent",
    at: "3 + 2 + 3 > 7",
    value: false,
    compute: (a) =>
      equations.solvent(a, { ...numbers(a, { collected: 7n, paid: 3n, carry: 2n }), claimable: [a.literal(3n)] }),
  },
  {
    equation: "dustWithin",
    at: "7 − 3 − 1 − 2 = 1, below 2 roundings",
    value: true,
    compute: (a) =>
      equations.dustWithin(a, {
        ...numbers(a, { collected: 7n, paid: 3n, carry: 1n, roundings: 2n }),
        claimable: [a.literal(2n)],
      }),
  },
  {
    equation: "dustWithin",
    at: "not below 1",
    value: false,
    compute: (a) =>
      equations.dustWithin(a, {
        ...numbers(a, { collected: 7n, paid: 3n, carry: 1n, roundings: 1n }),
        claimable: [a.literal(2n)],
      }),
  },
  {
    equation: "carryWithin",
    at: "2 < 3W/W",
    value: true,
    compute: (a) => equations.carryWithin(a, a.literal(2n), a.literal(3n * W)),
  },
  {
    equation: "carryWithin",
    at: "3 is not",
    value: false,
    compute: (a) => equations.carryWithin(a, a.literal(3n), a.literal(3n * W)),
  },
];
