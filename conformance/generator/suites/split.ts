import type { SplitInput, StoredVenue, VenueList } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { boundsOf, mostSold } from "../../oracle/systems/split.ts";
import { type JsonObject, jsonObjectOf, type Within } from "../../vectors/index.ts";
import type { Json } from "../../vectors/json.ts";
import type { Case } from "../case.ts";
import { NOW } from "../contexts.ts";
import type { Draw } from "../draw.ts";
import type { SystemSituation } from "../system-case.ts";
import { faulty, unreadable } from "./unreadable.ts";

const REF = "spec/systems/routing.md";
const operation = "routing.split";
const source = { kind: "equation", ref: REF } as const;
const params: JsonObject = { time: NOW.toString() };
const FREE = WORD_LIMIT - 1n;

const REASON =
  "several splits are right: over integers each venue's charge and fee are rounded, and no answer has to be closer to the certified bound than those roundings";

const inputOf = (amount: bigint, changes: Partial<SplitInput> = {}): SplitInput => ({
  ...{ amount, maxCredits: FREE, deadline: NOW },
  ...changes,
});

/** What an answer may cost, by the specification's own bound. */
const withinOf =
  (state: VenueList) =>
  (input: Json): Within => {
    const { amount, maxCredits, deadline } = input as Readonly<Record<keyof SplitInput, string>>;
    const asked = { amount: BigInt(amount), maxCredits: BigInt(maxCredits), deadline: BigInt(deadline) };
    const bounds = boundsOf(state, asked, NOW);
    if (bounds === null) throw new RangeError("an accepted split has a bound");
    return { within: { field: "credits", most: bounds.most.toString(), reason: REASON } };
  };

const venue = (q: bigint, p: bigint, rate = 0n, changes: Partial<StoredVenue> = {}): StoredVenue => ({
  ...{ shares: 10n ** 24n, q, p, c: 0n, beta: 0n, rate },
  ...changes,
});

const of = (alias: string, comment: string, input: SplitInput): Case => ({
  alias,
  comment,
  input: jsonObjectOf(input),
  flags: ["SeveralAnswers"],
});

/** Amounts of every size against what the venues hold, limits that any split meets and that none does. */
const situation = (
  id: string,
  venues: readonly StoredVenue[],
  kind: "equation" | "fuzz" = "equation",
): SystemSituation => {
  const state = { venues };
  const held = venues.map(mostSold).reduce((sum, most) => sum + most, 0n);
  const amount = held / 5n + 1n;
  const bounds = boundsOf(state, inputOf(amount), NOW);
  return {
    ...{ id, operation, params, state: jsonObjectOf(state), within: withinOf(state) },
    source: { ...source, kind },
    cases: [
      of("one-unit", "the least amount", inputOf(1n)),
      of("a-fifth", "a fifth of all that there is", inputOf(amount)),
      ...(kind === "fuzz"
        ? []
        : [
            of("sliver", "a millionth", inputOf(held / 1_000_003n + 1n)),
            of("nearly-all", "nearly all that there is", inputOf((held * 19n) / 20n + 1n)),
            of("all", "all that the venues can sell", inputOf(held)),
            of("more-than-all", "one unit more", inputOf(held + 1n)),
            of("nothing", "no amount", inputOf(0n)),
            of("expired", "too late", inputOf(amount, { deadline: NOW - 1n })),
            of("nothing-and-expired", "no amount, too late", inputOf(0n, { deadline: 0n })),
          ]),
      ...(bounds === null
        ? []
        : [
            of("limit-of-any-split", "what any right split may cost", inputOf(amount, { maxCredits: bounds.most })),
            of("limit-below-all", "one less than any can cost", inputOf(amount, { maxCredits: bounds.bound - 1n })),
          ]),
      of("last-of-256-bits", "2^256 − 1", inputOf(FREE)),
    ],
  };
};

const flat = (3n * WAD) / 1000n;

/** Markets of one to five venues of unlike depth, price, floor and fee. */
const markets: readonly (readonly [id: string, venues: readonly StoredVenue[]])[] = [
  ["one", [venue(10n ** 24n, 2n * 10n ** 24n, flat)]],
  ["twins", [venue(10n ** 24n, 10n ** 24n), venue(10n ** 24n, 10n ** 24n)]],
  ["unlike-fees", [venue(10n ** 24n, 10n ** 24n, flat), venue(10n ** 24n, 10n ** 24n, 20n * flat)]],
  [
    "unlike-depth",
    [venue(10n ** 26n, 10n ** 26n, flat), venue(10n ** 22n, 10n ** 22n, flat), venue(9n * 10n ** 23n, 10n ** 24n)],
  ],
  [
    "floors",
    [
      venue(10n ** 24n, 10n ** 24n, flat, { c: WAD / 3n }),
      venue(10n ** 23n, 10n ** 24n, 0n, { c: WAD / 4n, beta: WAD / 8n }),
      venue(10n ** 24n, 10n ** 24n, 2n * flat, { beta: WAD / 2n }),
    ],
  ],
  ["small", [venue(12n, 13n), venue(9n, 20n, WAD / 10n), venue(5n, 4n, WAD / 3n)]],
  ["dearest-fee", [venue(10n ** 24n, 10n ** 24n, WAD - 1n), venue(10n ** 24n, 10n ** 24n, flat)]],
  ["last-unit", [venue(1n, 10n ** 24n), venue(10n ** 24n, 10n ** 24n)]],
];

const drawn = (draw: Draw, count: number): readonly SystemSituation[] =>
  Array.from({ length: count }, (_, i) => {
    const name = `split/${i}`;
    const bits = Number(draw.integer(`${name}/bits`, 20n, 95n));
    const venues = Array.from({ length: Number(draw.integer(`${name}/n`, 2n, 4n)) }, (__, j): StoredVenue => {
      const at = `${name}/${j}`;
      const [q, p] = [draw.magnitude(`${at}/q`, bits) + 3n, draw.magnitude(`${at}/p`, bits) + 3n];
      return venue(q, p, draw.integer(`${at}/rate`, 0n, WAD / 20n), { c: draw.magnitude(`${at}/c`, 58) });
    });
    return situation(`random/${i}`, venues, "fuzz");
  });

const two = markets[2]?.[1] ?? [];
const request = { params, state: jsonObjectOf({ venues: two }), input: jsonObjectOf(inputOf(10n ** 20n)) };

const at = (alias: string, path: readonly (string | number)[], value: Json, comment: string) => ({
  ...{ alias, comment, place: "state" as const, path, value },
});

export const splitSituations = (draw: Draw): Readonly<Record<typeof operation, readonly SystemSituation[]>> => ({
  [operation]: [
    ...markets.map(([id, venues]) => situation(id, venues)),
    ...drawn(draw, 8),
    ...unreadable(operation, REF, request, { input: 2, params: 2, state: 7 }),
    ...faulty(operation, REF, request, [
      at("no-venues", ["venues"], [], "nobody sells"),
      at("rate-is-everything", ["venues", 1, "rate"], WAD.toString(), "10^18"),
      at("q-zero", ["venues", 0, "q"], "0", "no reserve"),
      at("p-zero", ["venues", 1, "p"], "0", "no credits"),
      at("shares-below-locked", ["venues", 0, "shares"], "999", "fewer than the shares that nobody owns"),
      at("c-past-112-bits", ["venues", 0, "c"], QUANTITY_LIMIT.toString(), "2^112"),
      at("virtual-credits-negative", ["venues", 1, "beta"], (100n * WAD).toString(), "P_w is not above 0"),
    ]),
  ],
});
