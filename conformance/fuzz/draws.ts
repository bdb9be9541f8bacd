import fc from "fast-check";
import type { Pool, PoolOperation } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import { magnitude } from "../refinement/arbitrary.ts";

/**
 * An amount that is drawn before it is known what the pool holds: a part of a reserve, a number, or a place where an
 * implementation tends to be wrong.
 */
export type Amount =
  | { readonly of: "part"; readonly part: bigint }
  | { readonly of: "number"; readonly value: bigint }
  | { readonly of: "edge"; readonly edge: (typeof EDGES)[number] };

/** Nothing, one unit, all but one, all, and what brings the reserve up to 2^112 or one short of it. */
const EDGES = ["nothing", "one", "all-but-one", "all", "to-the-limit", "below-the-limit"] as const;

const PART_BITS = 70;

export const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 8, arbitrary: magnitude(PART_BITS).map((part): Amount => ({ of: "part", part })) },
  { weight: 2, arbitrary: magnitude(20).map((value): Amount => ({ of: "number", value })) },
  { weight: 1, arbitrary: magnitude(256).map((value): Amount => ({ of: "number", value })) },
  { weight: 3, arbitrary: fc.constantFrom(...EDGES).map((edge): Amount => ({ of: "edge", edge })) },
);

/** Amounts that are trades and not refusals, as far as that can be said beforehand. */
export const tradeable: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 4, arbitrary: magnitude(12).map((part): Amount => ({ of: "part", part: part << 57n })) },
  { weight: 1, arbitrary: magnitude(PART_BITS - 1).map((part): Amount => ({ of: "part", part })) },
  { weight: 1, arbitrary: magnitude(20).map((value): Amount => ({ of: "number", value })) },
);

/** The amount where the reserve is `near`. */
export const amountNear = (drawn: Amount, near: bigint): bigint => {
  if (drawn.of === "part") return 1n + (drawn.part * near) / 2n ** BigInt(PART_BITS);
  if (drawn.of === "number") return drawn.value;
  switch (drawn.edge) {
    case "nothing":
      return 0n;
    case "one":
      return 1n;
    case "all-but-one":
      return near - 1n;
    case "all":
      return near;
    case "to-the-limit":
      return QUANTITY_LIMIT - near;
    case "below-the-limit":
      return QUANTITY_LIMIT - 1n - near;
  }
};

/** What is left open until the pool is known: the index as a part of the resources, now and then beyond them. */
export interface Order {
  readonly place: number;
  readonly amounts: readonly Amount[];
  /** Null accepts anything; else a limit. */
  readonly limit: bigint | null;
  /** How the deadline stands to the time of the trade. */
  readonly late: -1 | 0 | 1;
}

export const order = (amounts: fc.Arbitrary<Amount>): fc.Arbitrary<Order> =>
  fc.record({
    place: fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 0, max: 7 }) },
      { weight: 1, arbitrary: fc.constant(8) },
    ),
    amounts: fc.array(amounts, { minLength: 4, maxLength: 4 }),
    limit: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: magnitude(112) }),
    late: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(0 as const, -1 as const) },
      { weight: 1, arbitrary: fc.constant(1 as const) },
    ),
  });

export type Traded = Exclude<PoolOperation, "pool.create">;

/** The index of a place in a pool; place 8 is beyond every pool. */
export const indexAt = (place: number, count: number): number => (place === 8 ? count : place % count);

const decimal = (value: bigint): string => (value < 0n ? 0n : value).toString();

/** The input of an order on a pool at a time. */
export const inputOf = (operation: Traded, drawn: Order, pool: Pool, time: bigint): object => {
  const index = indexAt(drawn.place, pool.resources.length);
  const { q, p } = pool.resources[index] ?? pool.resources[0] ?? { q: 1n, p: 1n };
  const [first = { of: "number", value: 1n } as const] = drawn.amounts;
  const deadline = decimal(time - BigInt(drawn.late));
  const atLeast = decimal(drawn.limit ?? 0n);
  const atMost = decimal(drawn.limit ?? WORD_LIMIT - 1n);
  switch (operation) {
    case "pool.invariant":
    case "pool.price":
      return { index };
    case "pool.crossPrice":
      return { index, inTermsOf: (drawn.place + drawn.amounts.length + 1) % pool.resources.length };
    case "pool.buy":
      return { index, creditsIn: decimal(amountNear(first, p)), minResource: atLeast, deadline };
    case "pool.buyExact":
      return { index, resourceOut: decimal(amountNear(first, q)), maxCredits: atMost, deadline };
    case "pool.sell":
      return { index, resourceIn: decimal(amountNear(first, q)), minCredits: atLeast, deadline };
    case "pool.sellExact":
      return { index, creditsOut: decimal(amountNear(first, p)), maxResource: atMost, deadline };
    case "pool.swap":
      return {
        creditsIn: pool.resources.map((one, at) => {
          const leg = drawn.amounts[(at + drawn.place) % drawn.amounts.length];
          return decimal(leg === undefined ? 0n : amountNear(leg, one.p));
        }),
        minResource: pool.resources.map(() => atLeast),
        deadline,
      };
  }
};
