import fc from "fast-check";
import type { Pool, Resource } from "../../spec/vocabulary/pool.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import type { LiquidityRequest } from "./liquidity.ts";

/** Integers from 1 to below 2^bits whose size in bits is uniform, so that small ones are as likely as large ones. */
const magnitude = (bits: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 0, max: bits - 1 }).chain((size) => {
    const least = 2n ** BigInt(size);
    return fc.bigInt({ min: least, max: 2n * least - 1n });
  });

const edge = fc.constantFrom(1n, 2n, QUANTITY_LIMIT - 1n, QUANTITY_LIMIT - 2n, QUANTITY_LIMIT);

/** Reserves of the size that pools have, of any size, and at the edges. */
const reserve = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt({ min: WAD, max: 10n ** 9n * WAD }) },
  { weight: 4, arbitrary: magnitude(112) },
  { weight: 1, arbitrary: edge },
);

/** A curve; now and then one that is not a market, which is for both sides to see. */
const curve = (shares: bigint): fc.Arbitrary<Omit<Resource, "weight">> =>
  fc
    .record({
      q: reserve,
      p: reserve,
      c: fc.oneof(fc.constant(0n), magnitude(62)),
      tenths: fc.oneof(
        { weight: 30, arbitrary: fc.bigInt({ min: 0n, max: 9n }) },
        { weight: 1, arbitrary: fc.constant(11n) },
      ),
      inertia: fc.oneof({ weight: 3, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: magnitude(40) }),
    })
    .map(({ q, p, c, tenths, inertia: m }) => {
      const beta = (tenths * p * WAD) / (10n * (shares > 0n ? shares : 1n));
      return { q, p, c, beta: beta < QUANTITY_LIMIT ? beta : 0n, m };
    });

const pool: fc.Arbitrary<Pool> = fc
  .record({
    n: fc.integer({ min: 1, max: 5 }),
    shares: fc.oneof(
      { weight: 12, arbitrary: fc.bigInt({ min: WAD, max: 10n ** 9n * WAD }) },
      { weight: 4, arbitrary: magnitude(112).map((extra) => 1000n + extra) },
      { weight: 1, arbitrary: fc.constantFrom(999n, 1000n, 1001n, QUANTITY_LIMIT - 2n) },
    ),
    off: fc.integer({ min: 0, max: 40 }),
  })
  .chain(({ n, shares, off }) =>
    fc.array(curve(shares), { minLength: n, maxLength: n }).map(
      (curves): Pool => ({
        shares,
        resources: curves.map((each, i) => {
          const even = WAD / BigInt(n);
          const weight = i === 0 ? WAD - even * BigInt(n - 1) + (off === 0 ? 1n : 0n) : even;
          return { weight, ...each };
        }),
        block: { number: 0n, open: curves.map(() => null) },
      }),
    ),
  );

const deadline = fc.oneof({ weight: 25, arbitrary: fc.constant(1n) }, { weight: 1, arbitrary: fc.constant(0n) });

/** A part of `whole` of any size, all of it, or more than anything holds. */
const partOf = (whole: bigint): fc.Arbitrary<bigint> =>
  fc.oneof(
    { weight: 12, arbitrary: magnitude(72).map((part) => 1n + (part * whole) / 2n ** 70n) },
    { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 100n }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(0n, whole, whole > 1000n ? whole - 1000n : 1n, QUANTITY_LIMIT, WORD_LIMIT - 1n),
    },
  );

const limits = (state: Pool, loose: bigint): fc.Arbitrary<readonly bigint[]> =>
  fc.tuple(
    ...state.resources.map(() =>
      fc.oneof({ weight: 30, arbitrary: fc.constant(loose) }, { weight: 1, arbitrary: magnitude(112) }),
    ),
  );

const offers = (amounts: readonly bigint[]): fc.Arbitrary<readonly bigint[]> =>
  fc.tuple(...amounts.map((amount) => partOf(amount)));

const ofPool = (state: Pool): fc.Arbitrary<LiquidityRequest> => {
  const common = { pool: state, time: 1n };
  const [q, p] = [state.resources.map((each) => each.q), state.resources.map((each) => each.p)];
  const most = limits(state, WORD_LIMIT - 1n);
  const least = limits(state, 0n);
  return fc.oneof(
    fc
      .record({ shares: partOf(state.shares), maxQ: most, maxP: most, deadline })
      .map((order): LiquidityRequest => ({ ...common, operation: "mintShares", order })),
    fc
      .record({
        deltaQ: offers(q),
        deltaP: offers(p),
        minShares: fc.oneof({ weight: 12, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: magnitude(112) }),
        deadline,
      })
      .map((order): LiquidityRequest => ({ ...common, operation: "addLiquidity", order })),
    fc
      .record({ shares: partOf(state.shares), minQ: least, minP: least, deadline })
      .map((order): LiquidityRequest => ({ ...common, operation: "removeLiquidity", order })),
  );
};

/** Mints and burns on pools of every size up to the bounds, refused ones among them. */
export const liquidityRequest: fc.Arbitrary<LiquidityRequest> = pool.chain(ofPool);
