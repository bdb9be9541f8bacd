import fc from "fast-check";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import type { FeeEvent, FeeHistory } from "./fee-distribution.ts";

/** Integers from 1 to below 2^bits whose size in bits is uniform, so that small ones are as likely as large ones. */
const magnitude = (bits: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 0, max: bits - 1 }).chain((size) => {
    const least = 2n ** BigInt(size);
    return fc.bigInt({ min: least, max: 2n * least - 1n });
  });

/** Shares of the size that pools have, a few units, or any size. */
const shares = fc.oneof(
  { weight: 8, arbitrary: fc.bigInt({ min: WAD, max: 10n ** 7n * WAD }) },
  { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 5000n }) },
  { weight: 2, arbitrary: magnitude(111) },
);

/** Shares, or what no lot and no pool has. */
const asked = fc.oneof(
  { weight: 25, arbitrary: shares },
  { weight: 1, arbitrary: fc.constantFrom(0n, QUANTITY_LIMIT) },
);

const fee = fc.oneof(
  { weight: 10, arbitrary: fc.bigInt({ min: 1n, max: 10n ** 4n * WAD }) },
  { weight: 4, arbitrary: fc.bigInt({ min: 1n, max: 100n }) },
  { weight: 2, arbitrary: magnitude(100) },
  { weight: 1, arbitrary: fc.constantFrom(0n, QUANTITY_LIMIT - 1n) },
);

const lot = fc.integer({ min: 1, max: 9 });
const owner = fc.constantFrom("alice", "bob", "carol");

/** A day at most, mostly; now and then back, or beyond all time. */
const elapsed = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt({ min: 0n, max: 86_400n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -5n, max: -1n }) },
  { weight: 1, arbitrary: fc.constant(2n ** 64n) },
);

/** An event, times still being relative to the one before. */
type Drawn = Exclude<FeeEvent, { readonly kind: "advance" }> | { readonly kind: "advance"; readonly by: bigint };

const event: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 4, arbitrary: elapsed.map((by): Drawn => ({ kind: "advance", by })) },
  { weight: 5, arbitrary: fee.map((amount): Drawn => ({ kind: "collect", fee: amount })) },
  {
    weight: 3,
    arbitrary: fc.tuple(owner, asked).map(([who, amount]): Drawn => ({ kind: "mint", owner: who, shares: amount })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(lot, asked).map(([of, amount]): Drawn => ({ kind: "burn", lot: of, shares: amount })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(lot, owner, asked)
      .map(([of, to, amount]): Drawn => ({ kind: "transfer", lot: of, owner: to, shares: amount })),
  },
  { weight: 4, arbitrary: lot.map((of): Drawn => ({ kind: "claim", lot: of })) },
);

/** Times made absolute: those that were refused do not count. */
const timed = (start: bigint, drawn: readonly Drawn[]): readonly FeeEvent[] => {
  let now = start;
  return drawn.map((each): FeeEvent => {
    if (each.kind !== "advance") return each;
    const to = now + each.by < 0n ? 0n : now + each.by;
    if (to >= now && to < 2n ** 64n) now = to;
    return { kind: "advance", to };
  });
};

/** Ledgers of either rule from their beginning through some sixty events, refused ones among them. */
export const feeHistory: fc.Arbitrary<FeeHistory> = fc
  .record({
    rule: fc.constantFrom("pro-rata" as const, "time-weighted" as const, "time-weighted" as const),
    shares,
    time: fc.bigInt({ min: 0n, max: 2n * 10n ** 9n }),
    drawn: fc.array(event, { minLength: 20, maxLength: 60 }),
  })
  .map(({ drawn, ...start }) => ({ ...start, events: timed(start.time, drawn) }));
