import { Result } from "effect";
import type { BatchCommitment, Pool, Resource } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { type Case, poolJson } from "../case.ts";
import type { Draw } from "../draw.ts";
import type { Flag } from "../notes.ts";
import { MULTIPLE_POOLS, poolOf, SINGLE_POOLS } from "../pools.ts";
import type { SystemSituation } from "../system-case.ts";
import { type Fault, stateFaults } from "./faults.ts";
import { faulty, unreadable } from "./unreadable.ts";

const REF = "spec/systems/batch.md";
const operation = "batch.clear";
const source = { kind: "equation", ref: REF } as const;

type Intent = readonly [side: "buy" | "sell" | null, amount: bigint, limit: bigint, commitment?: bigint];

/** Commitments from 1 on, unless they have their own. */
const commitmentsOf = (intents: readonly Intent[]): readonly BatchCommitment[] =>
  intents.map(([side, amount, limit, commitment], i) => ({
    commitment: commitment ?? BigInt(i + 1),
    order: side === null ? null : { side, amount, limit },
  }));

const inputOf = (intents: readonly Intent[], index = 0): JsonObject =>
  jsonObjectOf({ index, commitments: commitmentsOf(intents) });

const paramsOf = (rate: bigint, bond = 5n): JsonObject => jsonObjectOf({ rate, bond });

/** What the answer shows: rationing at the price, the pool on either side, forfeits. */
const flagsOf = (params: JsonObject, state: JsonObject, input: JsonObject): readonly Flag[] => {
  const outcome = askSystem({ operation, params, state, input });
  if (Result.isFailure(outcome)) return [];
  const { price, forfeited, fills } = outcome.success.output;
  const rows = input.commitments as readonly { commitment: string; order: { amount: string; limit: string } | null }[];
  const isPartial = rows.some(({ commitment, order }) => {
    const fill = (fills as readonly { commitment: string; filled: string }[]).find(
      (each) => each.commitment === commitment,
    );
    return order !== null && order.limit === price && fill !== undefined && fill.filled !== order.amount;
  });
  return [
    ...(isPartial ? (["Rationed"] as const) : []),
    ...(price === null ? (["NothingFilled"] as const) : []),
    ...(forfeited === "0" ? [] : (["Forfeits"] as const)),
  ];
};

const at = (alias: string, comment: string, ...intents: readonly Intent[]) => ({ alias, comment, intents });

/** Orders around the price of a resource, in units of a hundredth of its reserve. */
const shapes = ({ q }: Resource, price: bigint) => {
  const n = q / 100n + 1n;
  const [low, high] = [(price * 9n) / 10n + 1n, (price * 11n) / 10n + 1n];
  return [
    at("empty", "no commitment at all"),
    at("one-buy", "a buy well above the price", ["buy", n, high]),
    at("one-sell", "a sell well below the price", ["sell", n, low]),
    at("one-unit", "one unit of the resource", ["buy", 1n, high * 3n]),
    at("matched", "a buy and a sell of the same amount", ["buy", n, high], ["sell", n, low]),
    at("net-buy", "more is asked for than offered", ["buy", 3n * n, high], ["sell", n, low]),
    at("net-sell", "more is offered than asked for", ["buy", n, high], ["sell", 3n * n, low]),
    at("apart", "nobody meets anybody", ["buy", n, low], ["sell", n, high]),
    at("at-the-price", "limits at the price view", ["buy", n, price], ["sell", n, price]),
    at("rationed-buys", "buys at one limit share", ["buy", 40n * n, high], ["buy", 31n * n, high], ["buy", 7n, high]),
    at("rationed-sells", "sells at one limit share", ["sell", 90n * n, low], ["sell", 61n * n, low], ["sell", 7n, low]),
    at(
      "rationed-beside-better-buys",
      "a buy at one unit more is filled whole",
      ["buy", 60n * n, high],
      ["buy", 20n * n, high + 1n],
      ["buy", 60n * n, high],
    ),
    at(
      "rationed-beside-worse-sells",
      "a sell at one unit more gets nothing",
      ["sell", 90n * n, low],
      ["sell", 61n * n, low],
      ["sell", 7n * n, low + 1n],
    ),
    at(
      "ties",
      "equal remainders: the lower commitment is dealt first",
      ["buy", 50n * n, high, 30n],
      ["buy", 50n * n, high, 10n],
      ["buy", 50n * n, high, 20n],
    ),
    at(
      "ties-permuted",
      "the same in another order",
      ["buy", 50n * n, high, 20n],
      ["buy", 50n * n, high, 30n],
      ["buy", 50n * n, high, 10n],
    ),
    at(
      "better-first",
      "a better limit is filled whole, the rest share",
      ["buy", 9n * n, 2n * high],
      ["buy", 60n * n, high],
      ["buy", 60n * n, high],
      ["sell", n, low],
    ),
    at("sealed", "one order stays sealed", ["buy", n, high], [null, 0n, 0n, 77n], ["sell", 2n * n, low]),
    at("all-sealed", "nobody reveals", [null, 0n, 0n], [null, 0n, 0n]),
    at("dear-buy", "a limit far above everything", ["buy", n, 2n ** 120n]),
    at("cheap-sell", "a limit of one unit", ["sell", 30n * n, 1n]),
    at("all-of-it", "the whole reserve is asked for", ["buy", q, 1000n * high]),
    at("more-than-all", "more than there is", ["buy", 5n * q, 1000n * high], ["buy", 2n * q, 1000n * high]),
    at("flood", "an offer that takes all credits", ["sell", 10_000n * q, 1n], ["buy", 1n, high]),
  ];
};

const shaped = (name: string, pool: Pool, rate: bigint, index = 0, only: readonly string[] = []): SystemSituation => {
  const resource = pool.resources[index] ?? { weight: 0n, q: 1n, p: 1n, c: 0n, beta: 0n, m: 0n };
  const { q, p, c, beta, m } = resource;
  const price = ((p * WAD - beta * pool.shares + 2n * c * q) * WAD) / (q * WAD + m * p) + 1n;
  const [params, state] = [paramsOf(rate), poolJson(pool) as JsonObject];
  return {
    ...{ id: name, operation, source, params, state },
    cases: shapes(resource, price)
      .filter(({ alias }) => only.length === 0 || only.includes(alias))
      .map(({ alias, comment, intents }): Case => {
        const input = inputOf(intents, index);
        return { alias, comment, input, flags: flagsOf(params, state, input) };
      }),
  };
};

/** Small numbers, where every case of the table of prices occurs. */
const counted: SystemSituation = (() => {
  const pool = poolOf(1000n, [{ q: 12n, p: 13n }]);
  const [params, state] = [paramsOf(WAD / 20n, 3n), poolJson(pool) as JsonObject];
  const books: readonly (readonly Intent[])[] = [
    [
      ["buy", 1n, 2n * WAD],
      ["buy", 1n, 2n * WAD],
      ["sell", 1n, 1n],
    ],
    [["buy", 4n, (13n * WAD) / 8n]],
    [["buy", 4n, (13n * WAD) / 8n - 1n]],
    [
      ["sell", 3n, (13n * WAD) / 15n],
      ["sell", 5n, (13n * WAD) / 15n],
    ],
    [
      ["sell", 5n, 1n],
      ["buy", 5n, 1n],
    ],
    [["sell", 100n, 1n]],
    [
      ["sell", 100n, 2n],
      ["sell", 100n, 2n],
    ],
    [["buy", 11n, 13n * WAD]],
    [["buy", 12n, 200n * WAD]],
    [
      ["buy", 3n, WAD],
      ["buy", 3n, WAD],
      ["sell", 5n, WAD],
    ],
    [
      ["buy", 2n, WAD + 5n],
      ["sell", 7n, WAD + 5n],
      ["sell", 2n, WAD + 5n],
    ],
    [
      ["buy", 1n, WORD_LIMIT - 1n],
      ["sell", 1n, WORD_LIMIT - 1n],
    ],
    // The pool sells nothing at this limit, and something at one unit more.
    [["buy", 4n, (13n * WAD) / 11n]],
    // The pool buys 3 at the least price at which it does not buy more.
    [["sell", 3n, 1n]],
    [
      ["sell", 3n, 1n],
      ["sell", 2n, (13n * WAD) / 16n + 1n],
    ],
    [["sell", 4n, 1n]],
  ];
  return {
    ...{ id: "counted", operation, source, params, state },
    cases: books.map((book, i): Case => {
      const input = inputOf(book);
      return { alias: `book-${i + 1}`, comment: "small numbers", input, flags: flagsOf(params, state, input) };
    }),
  };
})();

/** Books of up to seven orders around the price of a pool of any size. */
const drawn = (draw: Draw, count: number): readonly SystemSituation[] =>
  Array.from({ length: count }, (_, i): SystemSituation => {
    const name = `batch/${i}`;
    const bits = Number(draw.integer(`${name}/bits`, 4n, 110n));
    const [q, p] = [draw.magnitude(`${name}/q`, bits), draw.magnitude(`${name}/p`, bits)];
    const spot = (p * WAD) / q + 1n;
    const c = i % 2 === 0 ? 0n : (spot / 3n) % QUANTITY_LIMIT;
    const m = i % 4 === 3 ? (WAD * WAD) / (4n * c + WAD) : 0n;
    const pool = poolOf(1000n + draw.magnitude(`${name}/shares`, 90), [{ q, p, c, m: m % QUANTITY_LIMIT }]);
    const limits = [0, 1, 2].map((j) => 1n + (spot * draw.integer(`${name}/limit/${j}`, 12n, 60n)) / 32n);
    const intents = Array.from({ length: Number(draw.integer(`${name}/n`, 2n, 7n)) }, (__, j): Intent => {
      const at = `${name}/${j}`;
      const side = draw.pick<Intent[0]>(`${at}/side`, ["buy", "sell", "buy", "sell", "buy", "sell", null]);
      const amount = 1n + (q * draw.integer(`${at}/amount`, 0n, 1000n)) / draw.pick(`${at}/of`, [700n, 7000n, 70_000n]);
      const limit = draw.pick(`${at}/limit`, [limits[0] ?? 1n, limits[1] ?? 1n, limits[2] ?? 1n]);
      return [side, amount, limit, draw.integer(`${at}/commitment`, 0n, WORD_LIMIT - 1n)];
    });
    const [params, state] = [paramsOf(draw.integer(`${name}/rate`, 0n, WAD / 50n)), poolJson(pool) as JsonObject];
    const input = inputOf(intents);
    return {
      ...{ id: `random/${i}`, operation, source: { kind: "fuzz", ref: name }, params, state },
      cases: [{ alias: "random", comment: "drawn at random", input, flags: flagsOf(params, state, input) }],
    };
  });

const single = (name: string): Pool => SINGLE_POOLS.find((each) => each.name === name)?.pool ?? poolOf(2000n, [{}]);

/** Inertia at the bound of convexity: the curve is a straight line, and sells and buys at one price. */
const straight = poolOf(1000n, [{ q: 40n, p: 40n, c: WAD / 2n, m: WAD }]);

const request = {
  params: paramsOf(WAD / 500n),
  state: poolJson(single("small-sheared")),
  input: inputOf([
    ["buy", 9n, 4n * WAD],
    ["sell", 5n, WAD],
  ]),
};

/** The same with a single unit, which stays: at its price the pool buys. */
const straightTo = (q: bigint): Pool => poolOf(1000n, [{ q, p: 40n, c: WAD / 2n, m: WAD }]);

/** At the price of a straight line and one unit beside it. */
const onTheLine = (q: bigint): SystemSituation => {
  const [params, state] = [paramsOf(0n), poolJson(straightTo(q)) as JsonObject];
  const books: readonly (readonly [alias: string, intents: readonly Intent[]])[] = [
    ["sell", [["sell", 3n, WAD]]],
    ["sell-lower", [["sell", 3n, WAD - 1n]]],
    ["buy", [["buy", 1n, WAD]]],
    ["buy-higher", [["buy", 1n, WAD + 1n]]],
    [
      "matched",
      [
        ["buy", 5n, 2n * WAD],
        ["sell", 5n, 1n],
      ],
    ],
  ];
  return {
    ...{ id: `straight-of-${q}`, operation, source, params, state },
    cases: books.map(([alias, intents]): Case => {
      const input = inputOf(intents);
      return { alias, comment: "at the price of a straight line", input, flags: flagsOf(params, state, input) };
    }),
  };
};

/** A pool whose price is below the least there is: what clears at 1 and at 2. */
const nearNothing: SystemSituation = (() => {
  const pool = poolOf(1000n, [{ q: 10n ** 20n, p: 100n }]);
  const [params, state] = [paramsOf(0n), poolJson(pool) as JsonObject];
  const books: readonly (readonly Intent[])[] = [
    [["buy", WAD, 1n]],
    [["sell", WAD, 1n]],
    [
      ["buy", 10n ** 21n, 1n],
      ["sell", 3n, 1n],
    ],
    [
      ["buy", 10n ** 21n, 2n],
      ["buy", 7n, 1n],
    ],
    [
      ["buy", 10n ** 21n, 1n],
      ["buy", WAD, 2n],
      ["sell", 10n ** 20n, 1n],
    ],
    [
      ["buy", WAD, 2n],
      ["buy", 10n ** 21n, 1n],
      ["sell", 10n ** 17n, 2n],
    ],
  ];
  return {
    ...{ id: "near-nothing", operation, source, params, state },
    cases: books.map((book, i): Case => {
      const input = inputOf(book);
      return { alias: `book-${i + 1}`, comment: "the least prices", input, flags: flagsOf(params, state, input) };
    }),
  };
})();

const input = (alias: string, path: Fault["path"], value: Fault["value"], comment: string): Fault => ({
  ...{ alias, comment, place: "input", path },
  value,
});

const readable: readonly Fault[] = [
  ...stateFaults.filter((_, i) => i > 10 && i % 2 === 0),
  input("no-such-resource", ["index"], 1, "one past the last"),
  input("amount-zero", ["commitments", 0, "order", "amount"], "0", "nothing is asked for"),
  input("limit-zero", ["commitments", 1, "order", "limit"], "0", "no price is 0"),
  input("twice", ["commitments", 1, "commitment"], "1", "one commitment, two orders"),
  input(
    "twice-sealed",
    ["commitments"],
    [
      { commitment: "1", order: null },
      { commitment: "1", order: null },
    ],
    "twice, never revealed",
  ),
  input("second-amount-negative", ["commitments", 1, "order", "amount"], "-5", "below 0"),
  input("second-limit-too-large", ["commitments", 1, "order", "limit"], WORD_LIMIT.toString(), "2^256"),
  input("second-commitment-too-large", ["commitments", 1, "commitment"], WORD_LIMIT.toString(), "2^256"),
  input(
    "one-amount-zero",
    ["commitments"],
    [
      { commitment: "1", order: { side: "buy", amount: "1", limit: "1" } },
      { commitment: "3", order: { side: "buy", amount: "0", limit: "1" } },
    ],
    "of two orders one asks for nothing",
  ),
  input(
    "twice-apart",
    ["commitments"],
    [
      { commitment: "7", order: { side: "buy", amount: "5", limit: "1" } },
      { commitment: "3", order: { side: "sell", amount: "5", limit: "1" } },
      { commitment: "7", order: { side: "sell", amount: "5", limit: "1" } },
    ],
    "one commitment, two orders, another between them",
  ),
  input("no-such-side", ["commitments", 0, "order", "side"], "swap", "neither side"),
  input(
    "several",
    ["commitments"],
    [
      { commitment: "1", order: { side: "buy", amount: "0", limit: "1" } },
      { commitment: "1", order: null },
    ],
    "twice, and nothing is asked for",
  ),
  { alias: "rate-is-everything", comment: "10^18", place: "params", path: ["rate"], value: WAD.toString() },
  { alias: "bond-past-112-bits", comment: "2^112", place: "params", path: ["bond"], value: QUANTITY_LIMIT.toString() },
];

const full = poolOf(1000n, [{ q: QUANTITY_LIMIT - 5n, p: QUANTITY_LIMIT - 5n }]);

export const batchSituations = (draw: Draw): Readonly<Record<typeof operation, readonly SystemSituation[]>> => ({
  [operation]: [
    shaped("sheared", single("sheared"), (3n * WAD) / 1000n),
    shaped("plain-free", single("plain"), 0n, 0, [
      ...["one-buy", "matched", "net-buy", "net-sell", "apart", "at-the-price", "ties", "ties-permuted", "all-of-it"],
    ]),
    shaped("small-inertia", single("small-inertia"), WAD / 100n, 0, [
      ...["one-buy", "one-sell", "net-buy", "net-sell", "rationed-buys", "rationed-sells", "flood", "more-than-all"],
    ]),
    shaped("second-of-three", (MULTIPLE_POOLS[1] ?? { pool: straight }).pool, WAD / 100n, 1, [
      "net-buy",
      "net-sell",
      "sealed",
    ]),
    shaped("straight", straight, 0n, 0, [
      "one-buy",
      "one-sell",
      "at-the-price",
      "matched",
      "net-buy",
      "net-sell",
      "flood",
    ]),
    shaped("last-unit", single("last-unit-of-resource"), 0n, 0, ["one-buy", "one-sell", "net-sell"]),
    shaped("at-the-limit", full, 0n, 0, ["one-buy", "one-sell", "net-buy", "net-sell", "flood"]),
    shaped("dearest-rate", single("sheared"), WAD - 1n, 0, ["one-buy", "one-sell"]),
    counted,
    onTheLine(1n),
    onTheLine(2n),
    nearNothing,
    ...drawn(draw, 20),
    ...unreadable(operation, REF, request, { params: 1, state: 3 }),
    ...faulty(operation, REF, request, readable),
  ],
});
