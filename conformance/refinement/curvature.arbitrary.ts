import fc from "fast-check";
import type { CurvatureRequest } from "../../spec/machines/curvature/index.ts";
import type { Pool, Resource } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";

/** Integers from 1 to below 2^bits whose size in bits is uniform. */
const magnitude = (bits: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 0, max: bits - 1 }).chain((size) => {
    const least = 2n ** BigInt(size);
    return fc.bigInt({ min: least, max: 2n * least - 1n });
  });

const edge = fc.constantFrom(1n, 2n, QUANTITY_LIMIT - 1n);
const quantity = fc.oneof({ weight: 9, arbitrary: magnitude(112) }, { weight: 1, arbitrary: edge });
const part = fc.bigInt({ min: 0n, max: 1000n });

/** One curve of any size: without floor, with one, with inertia, and now and then one that is no market. */
const resource = (shares: bigint): fc.Arbitrary<Resource> =>
  fc
    .record({
      q: quantity,
      p: quantity,
      floor: fc.oneof({ weight: 1, arbitrary: fc.constant(0n) }, { weight: 4, arbitrary: magnitude(70) }),
      debt: fc.oneof({ weight: 8, arbitrary: part }, { weight: 1, arbitrary: fc.constant(1100n) }),
      inertia: fc.oneof({ weight: 2, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: part }),
    })
    .map(({ q, p, floor, debt, inertia }) => {
      const beta = ((p * WAD + floor * q) * debt) / (1000n * shares);
      const m = (inertia * WAD * WAD) / (2000n * (floor + WAD / 10n ** 6n));
      return {
        weight: WAD,
        q,
        p,
        c: floor,
        beta: beta < QUANTITY_LIMIT ? beta : 0n,
        m: beta < QUANTITY_LIMIT ? m : 0n,
      };
    });

const pool: fc.Arbitrary<Pool> = fc
  .oneof(
    { weight: 9, arbitrary: magnitude(80).map((size) => size + 1000n) },
    { weight: 1, arbitrary: fc.constantFrom(999n, 1000n) },
  )
  .chain((shares) =>
    resource(shares).map((one) => ({ shares, resources: [one], block: { number: 0n, open: [null] } })),
  );

/** Near a number: a part of it, or of any size. */
const near = (number: bigint): fc.Arbitrary<bigint> =>
  fc.oneof(
    { weight: 6, arbitrary: part.map((thousandths) => (number * thousandths) / 1000n) },
    { weight: 1, arbitrary: magnitude(100) },
    { weight: 1, arbitrary: fc.constantFrom(0n, 1n, number) },
  );

const rate = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt({ min: 0n, max: WAD / 5n }) },
  { weight: 1, arbitrary: fc.constantFrom(0n, 1n, WAD - 1n) },
);

const onResource: fc.Arbitrary<CurvatureRequest> = pool.chain((drawn) => {
  const { q = 1n, p = 1n, c = 0n, beta = 0n, m = 0n } = drawn.resources[0] ?? {};
  const credits = p * WAD - beta * drawn.shares + 2n * c * q;
  const spot = ((credits > 0n ? credits : 1n) * WAD) / (q * WAD + m * p);
  return fc.record({
    operation: fc.constantFrom("lower" as const, "raise" as const, "raise" as const, "largestRaise" as const),
    pool: fc.constant(drawn),
    index: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
    target: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0n, QUANTITY_LIMIT - 1n) },
      { weight: 1, arbitrary: near(2n * c) },
    ),
    lagged: fc.oneof(
      { weight: 6, arbitrary: fc.bigInt({ min: 800n, max: 1250n }).map((thousandths) => (spot * thousandths) / 1000n) },
      { weight: 1, arbitrary: magnitude(120) },
    ),
    raised: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    width: fc.oneof(
      { weight: 8, arbitrary: fc.bigInt({ min: WAD / 4n, max: WAD - 1n }) },
      { weight: 1, arbitrary: rate },
    ),
    rate,
    step: fc.oneof(near(c), near(spot)),
  });
});

const target: fc.Arbitrary<CurvatureRequest> = fc.record({
  operation: fc.constant("target" as const),
  rule: fc.record({
    base: quantity,
    volatilityWeight: magnitude(64),
    volatility: near(WAD),
    utilizationWeight: magnitude(64),
  }),
  reserves: fc.array(fc.record({ q: quantity, target: quantity }), { minLength: 1, maxLength: 4 }),
});

/** Requests about the curvature of pools of every size up to the bounds, refused ones among them. */
export const curvatureRequest: fc.Arbitrary<CurvatureRequest> = fc.oneof(
  { weight: 9, arbitrary: onResource },
  { weight: 1, arbitrary: target },
);
