import type { OpenBlock, Pool, TradeContext } from "../../../spec/vocabulary/index.ts";
import { PRICE_LIMIT, QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import type { JsonObject } from "../../vectors/index.ts";
import { type Case, contextJson, poolJson, type Situation } from "../case.ts";
import {
  BLOCK,
  BLOCK_ALONE,
  BLOCK_FREE,
  BLOCK_LEAST,
  BLOCK_MOST,
  BLOCK_STEEP,
  FLAT,
  type NamedContext,
  NOW,
  RISK,
} from "../contexts.ts";
import { orderOf, TRADES, type TradeName } from "../orders.ts";
import { MULTIPLE_POOLS, type NamedPool, SINGLE_POOLS } from "../pools.ts";
import { edgesOf } from "./trades.ts";

const SOURCE = { kind: "equation", ref: "spec/README.md, Fees" } as const;

/** The pool in a block that has traded its resources, or some of them, before. */
const within = (pool: Pool, open: readonly (OpenBlock | null)[]): Pool => ({ ...pool, block: { number: 7n, open } });

/** What a block may have seen of a pool's only resource before the trade. */
const openingsOf = ({ resources }: Pool): readonly (readonly [string, OpenBlock | null])[] => {
  const { q = 1n, p = 1n } = resources[0] ?? {};
  const price0 = (p * WAD) / q + 7n;
  const after = (net: bigint): OpenBlock => ({ q0: q + net, price0, net });
  return [
    ["unopened", null],
    ["bought", after(q / 10n + 1n)],
    ["sold", after(-q / 10n - 1n)],
    ["sold-little", after(-q / 90n - 1n)],
    ["back-at-zero", { q0: q, price0, net: 0n }],
    // A deposit in between has doubled the reserve, and counts for nothing.
    ["deposited", { q0: q / 2n + 1n, price0, net: 3n }],
  ];
};

/** Sizes around the way back to a net quantity of 0, to as far on the other side, and beyond. */
const sizesOf = (trade: TradeName, { resources, block }: Pool): readonly Case[] => {
  const [first] = resources;
  if (first === undefined) return [];
  const reserve = first[TRADES[trade].of];
  const net = block.open[0]?.net ?? 0n;
  const back = ((net < 0n ? -net : net) * reserve) / first.q;
  const sizes: readonly (readonly [string, bigint, string])[] = [
    ["one-unit", 1n, "the least amount"],
    ["back-to-zero", back, "as much as was traded, about"],
    ["as-far-again", 2n * back, "twice as much as was traded, about"],
    ["one-unit-farther", 2n * back + 1n, "one unit more than twice as much"],
    ["a-fortieth", reserve / 40n + 1n, "a fortieth of the reserve"],
    ["a-seventh", reserve / 7n + 1n, "a seventh of the reserve"],
    ["all-but-one", reserve - 1n, "all of the reserve but one unit"],
  ];
  const distinct = new Map(sizes.filter(([, amount]) => amount > 0n).map((size) => [size[1], size]));
  return [...distinct.values()].map(([alias, amount, comment]) => ({ alias, comment, input: orderOf(trade, amount) }));
};

const named = (name: string): NamedPool => {
  const found = SINGLE_POOLS.find((pool) => pool.name === name);
  if (found === undefined) throw new RangeError(`no pool ${name}`);
  return found;
};

const situation = (
  operation: Situation["operation"],
  id: string,
  context: TradeContext,
  pool: Pool,
  cases: readonly Case[],
): Situation => ({
  ...{ id: `block/${id}`, operation, source: SOURCE, cases },
  params: contextJson(context),
  state: poolJson(pool),
});

/** Every opening of some pools, at every size, with both edges of the limit. */
const onOpenings = (trade: TradeName, context: NamedContext, names: readonly string[]): readonly Situation[] =>
  names.map(named).flatMap(({ name, pool }) =>
    openingsOf(pool).map(([opening, open]) => {
      const opened = { name: `${name}/${opening}`, pool: within(pool, [open]) };
      const amount = (pool.resources[0]?.[TRADES[trade].of] ?? 0n) / 9n + 1n;
      const edges = edgesOf(trade, opened, context, amount, opening === "sold" ? "all" : "limit");
      const cases = [...sizesOf(trade, opened.pool), ...edges];
      return situation(trade, `${opened.name}/${context.name}`, context.context, opened.pool, cases);
    }),
  );

/** One resource of two is traded: the other's entry stays, and under other schedules both do, whatever they hold. */
const onOthers = (trade: TradeName): readonly Situation[] =>
  [BLOCK, FLAT, RISK].flatMap((context) => {
    const [two] = MULTIPLE_POOLS;
    if (two === undefined) return [];
    const entry: OpenBlock = { q0: 10n ** 23n, price0: 2n * WAD, net: -5n };
    const unread: OpenBlock = { q0: 0n, price0: 0n, net: QUANTITY_LIMIT };
    const open = context === BLOCK ? [null, entry] : [unread, entry];
    const cases = two.pool.resources.map(
      (resource, index): Case => ({
        alias: `resource-${index}`,
        comment: "the entry of the other resource stays as it is",
        input: orderOf(trade, resource[TRADES[trade].of] / 11n, { index }),
      }),
    );
    return [situation(trade, `of-2/${context.name}`, context.context, within(two.pool, open), cases)];
  });

const MOST = QUANTITY_LIMIT - 1n;

/** Entries at their bounds, which are in order, and beyond them, which are not; by name. */
const entriesOf = (price0: bigint): readonly (readonly [string, OpenBlock, string])[] => {
  const entry: OpenBlock = { q0: 10n ** 24n, price0, net: 0n };
  return [
    ["q0-of-one", { ...entry, q0: 1n }, "the least reserve that a block can open at"],
    ["q0-at-bound", { ...entry, q0: MOST }, "the largest reserve that a block can open at"],
    ["price-of-one", { ...entry, price0: 1n }, "the least price view"],
    ["price-at-bound", { ...entry, price0: PRICE_LIMIT - 1n }, "one below 2^172"],
    ["net-at-upper-bound", { ...entry, net: MOST }, "one below 2^112: no purchase fits, and a sale is free of risk"],
    ["net-below-upper-bound", { ...entry, net: MOST - 1n }, "a purchase of one unit fits"],
    ["net-at-lower-bound", { ...entry, net: -MOST }, "one above −2^112: no sale fits"],
    ["net-above-lower-bound", { ...entry, net: 1n - MOST }, "a sale of one unit fits"],
    ["q0-zero", { ...entry, q0: 0n }, "no reserve"],
    ["q0-past-112-bits", { ...entry, q0: QUANTITY_LIMIT }, "2^112"],
    ["price-zero", { ...entry, price0: 0n }, "no price view is 0"],
    ["price-past-172-bits", { ...entry, price0: PRICE_LIMIT }, "2^172"],
    ["net-past-112-bits", { ...entry, net: QUANTITY_LIMIT }, "2^112"],
    ["net-past-minus-112-bits", { ...entry, net: -QUANTITY_LIMIT }, "−2^112"],
  ];
};

const onEntries = (trade: TradeName, context: NamedContext): readonly Situation[] => {
  const { pool } = named("sheared");
  const amounts: readonly (readonly [string, bigint])[] = [
    ["one-unit", 1n],
    ["ordinary", (pool.resources[0]?.[TRADES[trade].of] ?? 0n) / 50n],
  ];
  return entriesOf(2n * WAD).map(([name, entry, comment]) =>
    situation(
      trade,
      context === BLOCK ? `entry/${name}` : `entry/${name}/${context.name}`,
      context.context,
      within(pool, [entry]),
      amounts.map(([alias, amount]) => ({ alias, comment, input: orderOf(trade, amount) })),
    ),
  );
};

/** The suite of one trade under the per-block schedule. */
export const blockSituations = (trade: TradeName): readonly Situation[] => [
  ...onOpenings(trade, BLOCK, ["sheared", "small-plain", "small-sheared", "inertia-sheared"]),
  ...onOpenings(trade, BLOCK_ALONE, ["small-plain", "small-inertia"]),
  ...onOpenings(trade, BLOCK_FREE, ["small-sheared"]),
  ...onOpenings(trade, BLOCK_LEAST, ["sheared"]),
  ...onOpenings(trade, BLOCK_STEEP, ["sheared"]),
  ...onOpenings(trade, BLOCK_MOST, ["small-plain"]),
  ...onOthers(trade),
  ...onEntries(trade, BLOCK),
  // Where risk is free, nothing but the bound itself stands against a trade that passes it.
  ...onEntries(trade, BLOCK_FREE),
];

const swapInput = (creditsIn: readonly bigint[], minResource = creditsIn.map(() => 0n)): JsonObject => ({
  creditsIn: creditsIn.map(String),
  minResource: minResource.map(String),
  deadline: NOW.toString(),
});

/** Swaps of several legs: each leg is a buy of its own, against its own entry. */
export const blockSwaps: readonly Situation[] = MULTIPLE_POOLS.slice(0, 3).flatMap(({ name, pool }) => {
  const open = pool.resources.map(({ q, p }, i): OpenBlock | null =>
    i % 3 === 0 ? null : { q0: q, price0: (p * WAD) / q, net: i % 3 === 1 ? -q / 20n : q / 20n },
  );
  const all = pool.resources.map(({ p }) => p / 9n);
  const cases: readonly Case[] = [
    { alias: "all", comment: "a leg on every resource", input: swapInput(all) },
    { alias: "first-left-out", comment: "its entry stays", input: swapInput(all.map((d, i) => (i === 0 ? 0n : d))) },
    { alias: "one-leg", comment: "one leg is a buy", input: swapInput(all.map((d, i) => (i === 1 ? d : 0n))) },
    { alias: "dust-leg", comment: "one leg too small", input: swapInput(all.map((d, i) => (i === 1 ? 1n : d))) },
    {
      alias: "limit-missed",
      comment: "too much is asked",
      input: swapInput(
        all,
        all.map(() => MOST),
      ),
    },
  ];
  const faulty = open.map((entry, i) => (i === 1 && entry !== null ? { ...entry, q0: 0n } : entry));
  return [
    situation(
      "pool.swap",
      `${name}/unopened`,
      BLOCK.context,
      within(
        pool,
        pool.resources.map(() => null),
      ),
      cases,
    ),
    situation("pool.swap", `${name}/opened`, BLOCK.context, within(pool, open), cases),
    situation("pool.swap", `${name}/faulty`, BLOCK.context, within(pool, faulty), cases.slice(0, 2)),
  ];
});
