import fc from "fast-check";
import type {
  Block,
  Fees,
  NewResource,
  OpenBlock,
  Pool,
  Request,
  Resource,
  TradeContext,
} from "../../spec/vocabulary/index.ts";
import { PRICE_LIMIT, QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../spec/vocabulary/units.ts";

/** Integers from 1 to below 2^bits whose size in bits is uniform, so that small ones are as likely as large ones. */
export const magnitude = (bits: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 0, max: bits - 1 }).chain((size) => {
    const least = 2n ** BigInt(size);
    return fc.bigInt({ min: least, max: 2n * least - 1n });
  });

const quantity = magnitude(112);
const edge = fc.constantFrom(1n, 2n, QUANTITY_LIMIT - 1n, QUANTITY_LIMIT - 2n);
const reserve = fc.oneof({ weight: 9, arbitrary: quantity }, { weight: 1, arbitrary: edge });

/** One curve of any size; most are markets, some are not, which is for both sides to see. */
export const resource = (shares: bigint): fc.Arbitrary<Omit<Resource, "weight">> =>
  fc
    .record({
      q: reserve,
      p: reserve,
      shape: fc.oneof(
        { weight: 24, arbitrary: fc.constantFrom("plain", "sheared", "sheared", "floor", "inertia") },
        { weight: 1, arbitrary: fc.constant("wild") },
      ),
      c: magnitude(70),
      tenths: fc.oneof(
        { weight: 15, arbitrary: fc.bigInt({ min: 0n, max: 9n }) },
        { weight: 1, arbitrary: fc.constant(11n) },
      ),
      inertia: fc.bigInt({ min: 1n, max: 1000n }),
      wild: fc.tuple(quantity, quantity, quantity),
    })
    .map(({ q, p, shape, c, tenths, inertia, wild }) => {
      const beta = (tenths * p * WAD) / (10n * shares);
      const bounded = beta < QUANTITY_LIMIT ? beta : 0n;
      switch (shape) {
        case "plain":
          return { q, p, c: 0n, beta: 0n, m: 0n };
        case "sheared":
          return { q, p, c, beta: bounded, m: 0n };
        case "floor":
          return { q, p, c, beta: 0n, m: 0n };
        case "inertia":
          // Mostly convex, at up to 2mc = W², and a little beyond it.
          return { q, p, c, beta: bounded, m: (inertia * WAD * WAD) / (1950n * (c + WAD / 10n ** 12n)) };
        default:
          return { q, p, c: wild[0], beta: wild[1], m: wild[2] };
      }
    });

/** A split of one WAD among n; now and then one that does not add up. */
export const weights = (n: number): fc.Arbitrary<readonly bigint[]> =>
  fc
    .record({
      cuts: fc.array(fc.bigInt({ min: 1n, max: 100n }), { minLength: n, maxLength: n }),
      off: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ cuts, off }) => {
      const total = cuts.reduce((left, right) => left + right, 0n);
      const parts = cuts.map((cut) => (cut * WAD) / total);
      const rest = WAD - parts.reduce((left, right) => left + right, 0n);
      return parts.map((part, i) => (i === 0 ? part + rest + (off === 0 ? 1n : 0n) : part));
    });

/** What the block remembers of a resource: mostly near its reserve and its price, now and then out of bounds. */
const opening = ({ q, p }: Pick<Resource, "q" | "p">): fc.Arbitrary<OpenBlock> =>
  fc.record({
    q0: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(q, q + q / 5n + 1n, 1n + q / 2n) },
      { weight: 1, arbitrary: fc.constantFrom(0n, QUANTITY_LIMIT - 1n, QUANTITY_LIMIT) },
    ),
    price0: fc.oneof(
      { weight: 20, arbitrary: fc.constant((p * WAD) / q + 1n) },
      { weight: 1, arbitrary: fc.constantFrom(0n, PRICE_LIMIT - 1n, PRICE_LIMIT) },
    ),
    net: fc.oneof(
      { weight: 20, arbitrary: fc.bigInt({ min: -q, max: q }) },
      { weight: 1, arbitrary: fc.constantFrom(QUANTITY_LIMIT - 1n, 1n - QUANTITY_LIMIT, QUANTITY_LIMIT) },
    ),
  });

const blockOf = (curves: readonly Pick<Resource, "q" | "p">[]): fc.Arbitrary<Block> =>
  fc.tuple(...curves.map((curve) => fc.option(opening(curve), { freq: 2 }))).map((open) => ({ number: 0n, open }));

/** A pool of n resources, and what its block remembers of each; some are no markets, or their block is out of bounds. */
export const poolOf = (n: number): fc.Arbitrary<Pool> =>
  fc.bigInt({ min: 0n, max: 90n }).chain((bits) => {
    const shares = 1000n + 2n ** bits;
    return fc
      .record({ parts: weights(n), curves: fc.array(resource(shares), { minLength: n, maxLength: n }) })
      .chain(({ parts, curves }) => {
        const resources = curves.map((curve, i) => ({ weight: parts[i] ?? 0n, ...curve }));
        return blockOf(curves).map((block): Pool => ({ shares, resources, block }));
      });
  });

const pool = fc.oneof(
  { weight: 5, arbitrary: poolOf(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 8 }).chain(poolOf) },
);

const rate = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: WAD / 20n }), magnitude(61), edge);

/** Risk makes the specification search within a search, so it is drawn less often than it is used. */
const schedule: fc.Arbitrary<Fees["risk"]["schedule"]> = fc.oneof(
  { weight: 7, arbitrary: fc.constant("none" as const) },
  { weight: 1, arbitrary: fc.constant("per-trade" as const) },
  { weight: 1, arbitrary: fc.constant("per-block" as const) },
);

export const context: fc.Arbitrary<TradeContext> = fc
  .record({
    base: rate,
    volatilityRate: rate,
    cap: fc.bigInt({ min: 0n, max: WAD }),
    schedule,
    risk: rate,
    volatility: rate,
  })
  .map(({ base, volatilityRate, cap, schedule: name, risk, volatility }) => ({
    fees: { base, volatilityRate, cap, risk: { schedule: name, rate: risk } },
    volatility,
    time: 1n,
  }));

const deadline = fc.oneof({ weight: 20, arbitrary: fc.constant(1n) }, { weight: 1, arbitrary: fc.constant(0n) });
const limit = (loose: bigint): fc.Arbitrary<bigint> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(loose) }, { weight: 1, arbitrary: magnitude(112) });
const loose = { atLeast: limit(0n), atMost: limit(WORD_LIMIT - 1n) };

/** An amount in the region of a reserve, or of any size. */
const amountNear = (near: bigint): fc.Arbitrary<bigint> =>
  fc.oneof(
    { weight: 12, arbitrary: magnitude(70).map((part) => 1n + (part * near) / 2n ** 70n) },
    { weight: 1, arbitrary: magnitude(256) },
    { weight: 1, arbitrary: fc.constantFrom(0n, 1n, near, near - 1n, QUANTITY_LIMIT - near) },
  );

const index = (state: Pool): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 0, max: state.resources.length - 1 }) },
    { weight: 1, arbitrary: fc.constant(state.resources.length) },
  );

const trade = (params: TradeContext, state: Pool): fc.Arbitrary<Request> =>
  index(state).chain((at) => {
    const { q, p } = state.resources[at] ?? { q: 1n, p: 1n };
    const common = { index: fc.constant(at), deadline };
    const of = <I>(input: fc.Arbitrary<I>): fc.Arbitrary<{ params: TradeContext; state: Pool; input: I }> =>
      input.map((order) => ({ params, state, input: order }));
    return fc.oneof(
      of(fc.record({ ...common, creditsIn: amountNear(p), minResource: loose.atLeast })).map(
        (r): Request => ({ operation: "pool.buy", ...r }),
      ),
      of(fc.record({ ...common, resourceOut: amountNear(q), maxCredits: loose.atMost })).map(
        (r): Request => ({ operation: "pool.buyExact", ...r }),
      ),
      of(fc.record({ ...common, resourceIn: amountNear(q), minCredits: loose.atLeast })).map(
        (r): Request => ({ operation: "pool.sell", ...r }),
      ),
      of(fc.record({ ...common, creditsOut: amountNear(p), maxResource: loose.atMost })).map(
        (r): Request => ({ operation: "pool.sellExact", ...r }),
      ),
    );
  });

const swap = (params: TradeContext, state: Pool): fc.Arbitrary<Request> =>
  fc
    .record({
      creditsIn: fc.tuple(...state.resources.map(({ p }) => fc.oneof(fc.constant(0n), amountNear(p)))),
      minResource: fc.tuple(
        ...state.resources.map(() => fc.oneof({ weight: 9, arbitrary: fc.constant(0n) }, magnitude(112))),
      ),
      deadline,
    })
    .map((input): Request => ({ operation: "pool.swap", params, state, input }));

const view = (state: Pool): fc.Arbitrary<Request> =>
  fc
    .record({
      index: index(state),
      inTermsOf: index(state),
      operation: fc.constantFrom("pool.invariant", "pool.price", "pool.crossPrice"),
    })
    .map(
      ({ operation, index: at, inTermsOf }): Request =>
        operation === "pool.crossPrice"
          ? { operation, state, input: { index: at, inTermsOf } }
          : { operation: operation as "pool.invariant" | "pool.price", state, input: { index: at } },
    );

const newResource: fc.Arbitrary<Omit<NewResource, "weight">> = fc
  .record({ base: resource(2000n), lambda: quantity, qBar: quantity, target: fc.boolean() })
  .map(({ base, lambda, qBar, target }) => (target ? { q: base.q, p: base.p, m: 0n, lambda, qBar } : base));

const create: fc.Arbitrary<Request> = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc
    .record({
      shares: fc.oneof(quantity, fc.constantFrom(1000n, 1001n)),
      parts: weights(n),
      resources: fc.array(newResource, { minLength: n, maxLength: n }),
    })
    .map(
      ({ shares, parts, resources }): Request => ({
        operation: "pool.create",
        input: { shares, resources: resources.map((r, i) => ({ ...r, weight: parts[i] ?? 0n }) as NewResource) },
      }),
    ),
);

/** Requests of every operation on pools of every size up to the bounds, refused ones among them. */
export const request: fc.Arbitrary<Request> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.tuple(context, pool).chain(([params, state]) => trade(params, state)),
  },
  { weight: 2, arbitrary: fc.tuple(context, pool).chain(([params, state]) => swap(params, state)) },
  { weight: 1, arbitrary: pool.chain(view) },
  { weight: 1, arbitrary: create },
);
