import type { StoredOffer } from "../../../spec/vocabulary/index.ts";
import type { ServiceRequirement } from "../../../spec/vocabulary/routing.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { mostSold } from "../../oracle/systems/split.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { Case } from "../case.ts";
import { NOW } from "../contexts.ts";
import type { SystemSituation } from "../system-case.ts";
import type { Fault } from "./faults.ts";
import { ANY, offer } from "./job-routes.ts";
import { faulty, unreadable } from "./unreadable.ts";

/* Needs that one venue serves, so that one answer is right: rates, whole units, the filter, and limits. */

const REF = "spec/systems/routing.md";
const operation = "routing.substitutes";
const source = { kind: "equation", ref: REF } as const;
const params: JsonObject = { time: NOW.toString() };
const FREE = WORD_LIMIT - 1n;

interface Ask {
  readonly maxCredits?: bigint;
  readonly service?: Partial<ServiceRequirement>;
  readonly deadline?: bigint;
}

const inputOf = (amount: bigint, { maxCredits = FREE, service = {}, deadline = NOW }: Ask = {}): JsonObject =>
  jsonObjectOf({ amount, maxCredits, service: { ...ANY, ...service }, deadline });

type Substitute = readonly [numerator: bigint, denominator: bigint, venues: readonly StoredOffer[]];

const stateOf = (substitutes: readonly Substitute[]): JsonObject =>
  jsonObjectOf({
    substitutes: substitutes.map(([numerator, denominator, venues]) => ({ numerator, denominator, venues })),
  });

const costOf = (state: JsonObject, amount: bigint, ask: Ask): bigint => {
  const outcome = askSystem({ operation, params, state, input: inputOf(amount, ask) });
  if (outcome._tag === "Failure") throw new RangeError("the need can be served");
  return BigInt(String(outcome.success.output.credits));
};

/** Amounts around whole units of the resource, and everything that it can sell. */
const situation = (
  id: string,
  substitutes: readonly Substitute[],
  [numerator, denominator, [venue = offer()]]: Substitute,
  amount: bigint,
  ask: Ask = {},
): SystemSituation => {
  const state = stateOf(substitutes);
  const cost = costOf(state, amount, ask);
  const most = (mostSold(venue) * numerator) / denominator;
  const one = (alias: string, comment: string, need: bigint, changes: Ask = {}): Case => ({
    ...{ alias, comment },
    input: inputOf(need, { ...ask, ...changes }),
  });
  return {
    ...{ id, operation, source, params, state },
    cases: [
      one("one-unit", "the least need", 1n),
      one("ordinary", "some", amount),
      one("one-more", "one unit more", amount + 1n),
      one("all", "all that can be served", most),
      one("more-than-all", "one unit more", most + 1n),
      one("limit-met", "the limit is what it costs", amount, { maxCredits: cost }),
      one("limit-missed", "one unit less", amount, { maxCredits: cost - 1n }),
      one("nothing", "no need", 0n),
      one("expired", "too late", amount, { deadline: NOW - 1n }),
      one("last-of-256-bits", "2^256 − 1", FREE),
    ],
  };
};

const far = offer({ region: "us" });
const small = offer({ shares: 1000n, q: 50n, p: 70n, rate: WAD / 10n });
const floor = offer({ c: WAD / 3n, beta: WAD / 8n, rate: 0n });
const full = offer({ q: 10n ** 20n, p: QUANTITY_LIMIT - 10n ** 19n });
const inEurope: Ask = { service: { regions: ["eu"] } };

const even: Substitute = [1n, 1n, [floor]];
const half: Substitute = [5n, 2n, [far, small]];
const third: Substitute = [1n, 3n, [floor]];
const heavy: Substitute = [2n ** 64n - 1n, 2n ** 64n - 2n, [floor]];

const request = {
  params,
  state: stateOf([
    [3n, 2n, [offer()]],
    [2n, 3n, [offer(), far]],
  ]),
  input: inputOf(10n ** 20n, { service: { regions: ["asia"] } }),
};

const state = (alias: string, path: Fault["path"], value: Fault["value"], comment: string): Fault => ({
  ...{ alias, comment, place: "state", path },
  value,
});

const faults: readonly Fault[] = (["numerator", "denominator"] as const).flatMap((name) => [
  state(`${name}-zero`, ["substitutes", 1, name], "0", "no rate"),
  state(`${name}-past-64-bits`, ["substitutes", 0, name], (2n ** 64n).toString(), "2^64"),
]);

const others: readonly Fault[] = [
  state("nobody", ["substitutes"], [], "nothing can stand for it"),
  state(
    "rate-and-inadmissible",
    ["substitutes", 0],
    { numerator: "0", denominator: "1", venues: [jsonObjectOf(offer({ beta: 9n * WAD }))] },
    "a rate of 0 and a curve that is none",
  ),
  state(
    "rate-and-inertia",
    ["substitutes", 0],
    { numerator: "0", denominator: "1", venues: [jsonObjectOf(offer({ m: 1n }))] },
    "a rate of 0 and inertia",
  ),
  state("rate-is-everything", ["substitutes", 1, "venues", 0, "rate"], WAD.toString(), "a fee of 10^18"),
  state("q-zero", ["substitutes", 1, "venues", 1, "q"], "0", "no reserve"),
];

export const substituteSituations: Readonly<Record<typeof operation, readonly SystemSituation[]>> = {
  [operation]: [
    situation("one-for-one", [even], even, 10n ** 22n),
    situation("five-halves", [[7n, 4n, [far]], half], [5n, 2n, [small]], 60n, inEurope),
    situation("a-third", [third, [2n, 5n, [far]]], third, 10n ** 21n, inEurope),
    situation("nearly-one", [heavy], heavy, 10n ** 22n),
    situation("full-of-credits", [[1n, 7n, [full]]], [1n, 7n, [full]], 10n ** 4n),
    ...unreadable(operation, REF, request, { params: 1, state: 7 }),
    ...faulty(operation, REF, request, [...faults, ...others]),
  ],
};
