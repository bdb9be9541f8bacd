import type { PoolOperation } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import type { JsonObject } from "../../vectors/index.ts";
import { poolJson, type Situation } from "../case.ts";
import { MULTIPLE_POOLS, type NamedPool, poolOf, SINGLE_POOLS } from "../pools.ts";
import { viewFaults } from "./refusals.ts";

const source = { kind: "equation", ref: "spec/README.md, Views" } as const;

const view = (operation: PoolOperation, { name, pool }: NamedPool, inputs: readonly JsonObject[]): Situation => ({
  id: name,
  operation,
  source,
  params: {},
  state: poolJson(pool),
  cases: inputs.map((input) => ({
    alias: Object.entries(input)
      .map(([field, value]) => `${field}-${value}`)
      .join("-"),
    comment: Object.keys(input).length > 1 ? "one resource in terms of another" : "one resource",
    input,
  })),
});

const indices = ({ pool }: NamedPool): readonly number[] => pool.resources.map((_, index) => index);

const ofOne = (operation: PoolOperation): readonly Situation[] => [
  ...[...SINGLE_POOLS, ...MULTIPLE_POOLS].map((pool) =>
    view(
      operation,
      pool,
      [...indices(pool), pool.pool.resources.length].map((index) => ({ index })),
    ),
  ),
  ...viewFaults(operation, { index: 0 }),
];

/** The dearest resource that fits in 112 bits beside the cheapest: their ratio is beyond 256 bits. */
const beyondAWord: NamedPool = {
  name: "beyond-a-word",
  pool: poolOf(1000n, [
    { q: 1n, p: QUANTITY_LIMIT - 1n, c: QUANTITY_LIMIT - 1n },
    { q: QUANTITY_LIMIT - 1n, p: 1n },
  ]),
};
const beyondInertia: NamedPool = {
  name: "beyond-a-word-by-inertia",
  pool: poolOf(1000n, [
    { q: 1n, p: QUANTITY_LIMIT - 1n },
    { q: QUANTITY_LIMIT - 1n, p: QUANTITY_LIMIT / WAD, c: 0n, m: QUANTITY_LIMIT - 1n },
  ]),
};

/** W·N/(D·N'/D') is exactly 2^256: N = 2^145, D = W, N'/D' = W/2^111. */
const exactlyAWord: NamedPool = {
  name: "exactly-a-word",
  pool: poolOf(1000n, [
    { q: 1n, p: 2n ** 145n / WAD, c: (2n ** 145n % WAD) / 2n },
    { q: 2n ** 111n, p: 1n },
  ]),
};

const crossPrices: readonly Situation[] = [
  ...MULTIPLE_POOLS.map((pool) => {
    const last = pool.pool.resources.length - 1;
    return view("pool.crossPrice", pool, [
      { index: 0, inTermsOf: last },
      { index: last, inTermsOf: 0 },
      { index: last, inTermsOf: last },
      { index: 0, inTermsOf: last + 1 },
      { index: last + 1, inTermsOf: 0 },
    ]);
  }),
  ...[exactlyAWord, beyondAWord, beyondInertia].map((pool) =>
    view("pool.crossPrice", pool, [
      { index: 0, inTermsOf: 1 },
      { index: 1, inTermsOf: 0 },
    ]),
  ),
  ...viewFaults("pool.crossPrice", { index: 0, inTermsOf: 0 }),
];

export const viewSituations: Readonly<
  Record<"pool.invariant" | "pool.price" | "pool.crossPrice", readonly Situation[]>
> = {
  "pool.invariant": ofOne("pool.invariant"),
  "pool.price": ofOne("pool.price"),
  "pool.crossPrice": crossPrices,
};
