import { Result } from "effect";
import {
  FEE_SCOPES,
  type FeeState,
  feeMachine,
  opened,
  proRata,
} from "../../../spec/machines/fee-distribution/index.ts";
import { FEE_RULES, type SystemOperation } from "../../../spec/vocabulary/index.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { storedLedger } from "../../oracle/systems/fees.ts";
import { type JsonObject, jsonObjectOf, jsonOf } from "../../vectors/index.ts";
import type { Draw } from "../draw.ts";
import type { Flag } from "../notes.ts";
import type { SystemSituation } from "../system-case.ts";
import { ofOperation, type RequestOfStep, traceSituations } from "../traces.ts";
import type { Fault } from "./faults.ts";
import { ledgerSituations, openings } from "./ledgers.ts";
import { faulty, unreadable } from "./unreadable.ts";

type FeeName = Extract<SystemOperation, `fees.${string}`>;
type Rule = (typeof FEE_RULES)[number];

const REF = "spec/systems/fees.md";

/** What can happen to a ledger, in the input's own terms. */
interface Event {
  readonly operation: FeeName;
  readonly input: JsonObject;
  readonly comment: string;
}

const event = (operation: FeeName, input: object, comment: string): Event => ({
  operation,
  input: jsonObjectOf(input),
  comment,
});

const paramsOf = (rule: Rule): JsonObject => ({ rule });

/** A ledger that was opened with so many shares beside the locked ones. */
const ledgerAt = (created: bigint, shares: bigint): JsonObject =>
  jsonObjectOf(storedLedger(opened({ accounts: [], locked: LOCKED_SHARES, created }, "creator", shares)));

/** What the answer shows of an accepted event: what is carried, and what an owner is paid. */
const flagsOf = (post: JsonObject | null, output: JsonObject): readonly Flag[] => [
  ...(post !== null && post.carry !== "0" ? (["Carried"] as const) : []),
  ...(output.paid !== "0" ? (["Settles"] as const) : []),
];

/** A run of events from a ledger on: each is a case on the state that the one before it left. */
const run = (
  name: string,
  source: SystemSituation["source"],
  rule: Rule,
  from: JsonObject,
  events: readonly Event[],
) => {
  const situations: SystemSituation[] = [];
  let state = from;
  for (const [i, { operation, input, comment }] of events.entries()) {
    const params = paramsOf(rule);
    const outcome = askSystem({ operation, params, state, input });
    const { post, output } = Result.isSuccess(outcome) ? outcome.success : { post: null, output: { paid: "0" } };
    situations.push({
      ...{ id: `${name}/${rule}/${String(i + 1).padStart(2, "0")}`, operation, source, params, state },
      cases: [{ alias: "event", comment, input, flags: flagsOf(post, output) }],
    });
    state = post ?? state;
  }
  return situations;
};

/** Two providers who come at different times, a sale of shares, a fee in the first moment, dust, and everyone leaving. */
const story = (scale: bigint): readonly Event[] => {
  const lot = 1n;
  return [
    event("fees.collect", { fee: scale / 3n + 1n }, "a fee in the moment of creation"),
    event("fees.claim", { lot }, "nothing has been held for any time"),
    event("fees.advance", { time: 1_000n }, "time goes on"),
    event("fees.advance", { time: 999n }, "and not back"),
    event("fees.collect", { fee: 7n }, "a few units, shared among many shares"),
    event("fees.mint", { owner: "bob", shares: 3n * scale }, "a provider comes late"),
    event("fees.collect", { fee: 10n * scale + 1n }, "a fee on which the new shares have no age"),
    event("fees.claim", { lot: 2n }, "the late one"),
    event("fees.advance", { time: 4_600n }, "an hour later"),
    event("fees.collect", { fee: 123_456_789_123_456_789n }, "a fee for both"),
    event("fees.claim", { lot }, "the first claims"),
    event("fees.claim", { lot }, "and has nothing more to claim"),
    event(
      "fees.transfer",
      { lot: 2n, owner: "carol", shares: scale },
      "a third of the late shares is sold, age and all",
    ),
    event("fees.collect", { fee: 1n }, "one unit"),
    event("fees.advance", { time: 100_000n }, "a day later"),
    event("fees.collect", { fee: 5n * scale + 3n }, "a fee for three"),
    event("fees.claim", { lot: 3n }, "the buyer has the seller's age"),
    event("fees.burn", { lot: 2n, shares: scale + 1n }, "a part leaves, settled first"),
    event("fees.collect", { fee: scale }, "a fee after it"),
    event("fees.burn", { lot: 2n, shares: 2n * scale - scale - 1n }, "the rest leaves: the lot is no more"),
    event("fees.claim", { lot: 2n }, "a lot that is no more"),
    event("fees.transfer", { lot: 3n, owner: "carol", shares: scale }, "all of a lot, to oneself: a new number"),
    event("fees.mint", { owner: "dan", shares: 1n }, "one share"),
    event("fees.collect", { fee: WAD * scale }, "a large fee at once"),
    event("fees.claim", { lot: 5n }, "one share of no age"),
    event("fees.burn", { lot, shares: 1n }, "one share of the creator's"),
  ];
};

/** Events of every kind and size, most of them possible. */
const drawnEvents = (draw: Draw, name: string, count: number): readonly Event[] => {
  let time = 50n;
  return Array.from({ length: count }, (_, i): Event => {
    const at = `${name}/${i}`;
    const lot = draw.integer(`${at}/lot`, 1n, 5n);
    const shares = draw.magnitude(`${at}/shares`, 80);
    const comment = "drawn at random";
    time += draw.magnitude(`${at}/time`, 24);
    const kind = draw.pick(`${at}/kind`, ["advance", "collect", "collect", "mint", "burn", "transfer", "claim"]);
    if (kind === "advance") return event("fees.advance", { time }, comment);
    if (kind === "collect") return event("fees.collect", { fee: draw.magnitude(`${at}/fee`, 90) }, comment);
    if (kind === "mint") return event("fees.mint", { owner: "mint", shares }, comment);
    if (kind === "claim") return event("fees.claim", { lot }, comment);
    const part = draw.magnitude(`${at}/part`, 60);
    return kind === "burn"
      ? event("fees.burn", { lot, shares: part }, comment)
      : event("fees.transfer", { lot, owner: "other", shares: part }, comment);
  });
};

/** Amounts at the bounds, on a ledger that has some history. */
const BOUNDS: readonly Event[] = [
  event("fees.advance", { time: 60n }, "the same time again"),
  event("fees.advance", { time: 2n ** 64n - 1n }, "the last second"),
  event("fees.advance", { time: 2n ** 64n }, "past the last second"),
  event("fees.advance", { time: 0n }, "far back"),
  event("fees.collect", { fee: 0n }, "no fee"),
  event("fees.collect", { fee: QUANTITY_LIMIT - 1n - 1000n }, "collected comes to 2^112 − 1"),
  event("fees.collect", { fee: QUANTITY_LIMIT - 1000n }, "collected comes to 2^112"),
  event("fees.collect", { fee: WORD_LIMIT - 1n }, "2^256 − 1"),
  event("fees.mint", { owner: "", shares: 0n }, "no shares"),
  event("fees.mint", { owner: "", shares: QUANTITY_LIMIT - 1n - 4_000n }, "S comes to 2^112 − 1"),
  event("fees.mint", { owner: "x", shares: QUANTITY_LIMIT - 4_000n }, "S comes to 2^112"),
  event("fees.mint", { owner: "y", shares: WORD_LIMIT - 1n }, "2^256 − 1"),
  event("fees.burn", { lot: 1n, shares: 0n }, "no shares"),
  event("fees.burn", { lot: 1n, shares: 3_000n }, "all of the lot"),
  event("fees.burn", { lot: 1n, shares: 3_001n }, "one share more than the lot has"),
  event("fees.burn", { lot: 2n, shares: 1n }, "a lot of tomorrow"),
  event("fees.burn", { lot: 0n, shares: 1n }, "lot 0"),
  event("fees.burn", { lot: 9n, shares: 0n }, "no lot, no shares"),
  event("fees.transfer", { lot: 1n, owner: "z", shares: 0n }, "no shares"),
  event("fees.transfer", { lot: 1n, owner: "z", shares: 3_000n }, "all of the lot"),
  event("fees.transfer", { lot: 1n, owner: "z", shares: 3_001n }, "one share more than the lot has"),
  event("fees.transfer", { lot: WORD_LIMIT - 1n, owner: "z", shares: 1n }, "lot 2^256 − 1"),
  event("fees.claim", { lot: 1n }, "what there is"),
  event("fees.claim", { lot: 2n }, "a lot of tomorrow"),
  event("fees.claim", { lot: 0n }, "lot 0"),
];

/** A lot of 3000 shares, 60 seconds, 1000 units collected at 50. */
const ledger = (rule: Rule): JsonObject => {
  const [timed, growth, carry] = rule === "pro-rata" ? [0n, WAD / 4n, 0n] : [(WAD / 40n) * 10n, WAD / 40n, 0n];
  const lots = [{ number: 1n, owner: "creator", shares: 3_000n, since: 0n, timedSeen: 0n, growthSeen: 0n }];
  const totals = { collected: 1000n, paid: 0n, lots, nextLot: 2n };
  return jsonObjectOf({ time: 60n, shares: 4_000n, moment: 0n, timed, growth, carry, ...totals });
};

const bounds: readonly SystemSituation[] = FEE_RULES.flatMap((rule) =>
  BOUNDS.map(
    ({ operation, input, comment }, i): SystemSituation => ({
      ...{ id: `bounds/${rule}/${String(i + 1).padStart(2, "0")}`, operation, params: paramsOf(rule) },
      source: { kind: "equation", ref: REF },
      state: ledger(rule),
      cases: [{ alias: "bound", comment, input }],
    }),
  ),
);

const valid: Readonly<Record<FeeName, JsonObject>> = {
  "fees.advance": { time: "61" },
  "fees.collect": { fee: "9" },
  "fees.mint": { owner: "bob", shares: "5" },
  "fees.burn": { lot: "1", shares: "5" },
  "fees.transfer": { lot: "1", owner: "bob", shares: "5" },
  "fees.claim": { lot: "1" },
  "fees.open": { owner: "alice", shares: "3000", time: "7" },
  "fees.claimable": { lot: "1" },
};

const state = (alias: string, path: Fault["path"], value: Fault["value"], comment: string): Fault => ({
  ...{ alias, comment, place: "state", path },
  value,
});

/** Ledgers that no operations can have made. */
const impossible: readonly Fault[] = [
  state("time-past-64-bits", ["time"], (2n ** 64n).toString(), "2^64"),
  state("shares-one-over", ["shares"], "4001", "a share that is in no lot"),
  state("shares-past-112-bits", ["shares"], QUANTITY_LIMIT.toString(), "2^112"),
  state("moment-too-large", ["moment"], "60001", "locked shares of tomorrow"),
  state("collected-short", ["collected"], "749", "less was collected than the lot can claim"),
  state("carry-too-large", ["carry"], "251", "more is carried than was collected and not owed"),
  state("paid-too-large", ["paid"], "251", "more was paid than was collected and not owed"),
  state("growth-seen-ahead", ["lots", 0, "growthSeen"], WAD.toString(), "a lot that has seen what has not come"),
  state("timed-seen-ahead", ["lots", 0, "timedSeen"], (10n * WAD).toString(), "the same of A₁"),
  state("since-tomorrow", ["lots", 0, "since"], "61", "a lot of tomorrow"),
  state("empty-lot", ["lots", 0, "shares"], "0", "an emptied lot that stands"),
  state("lot-zero", ["lots", 0, "number"], "0", "numbers begin with 1"),
  state("next-lot-taken", ["nextLot"], "1", "the next number is taken"),
  state("next-lot-past-53-bits", ["nextLot"], (2n ** 53n).toString(), "2^53"),
  state("lots-missing", ["lots"], [], "shares in no lot"),
];

const refusals = (operation: FeeName, place: number): readonly SystemSituation[] => {
  const rule = FEE_RULES[place % 2] ?? "pro-rata";
  const isOpen = operation === "fees.open";
  const request = { params: paramsOf(rule), state: isOpen ? {} : ledger(rule), input: valid[operation] };
  return [
    ...unreadable(operation, REF, request, { state: 17, params: 2 }),
    ...faulty(operation, REF, request, [
      ...(isOpen ? [] : impossible.filter((_, i) => i % 3 === place % 3)),
      { alias: "rule", comment: "no such rule", place: "params", path: ["rule"], value: "by-turns" },
    ]),
  ];
};

const requestOfStep =
  (rule: Rule): RequestOfStep<FeeState> =>
  ({ state: at, action, parameters }) => {
    const { by, ...rest } = parameters;
    const input = action === "advance" && typeof by === "bigint" ? { time: at.time + by } : rest;
    // Time before the beginning is no number that a request can hold.
    if ("time" in input && typeof input.time === "bigint" && input.time < 0n) return null;
    const names = Object.keys(valid[`fees.${action}` as FeeName]);
    const chosen = Object.fromEntries(Object.entries(input).filter(([name]) => names.includes(name)));
    return {
      operation: `fees.${action}` as FeeName,
      params: paramsOf(rule),
      state: jsonOf(storedLedger(at)),
      input: jsonOf(chosen),
    };
  };

export const feeSituations = (draw: Draw): Readonly<Record<FeeName, readonly SystemSituation[]>> => {
  const equation = { kind: "equation", ref: REF } as const;
  const all = [
    ...FEE_RULES.flatMap((rule) => [
      ...run("story", equation, rule, ledgerAt(1_000n - 999n, 2n * WAD), story(WAD)),
      ...(rule === "time-weighted" ? run("small", equation, rule, ledgerAt(3n, 500n), story(700n)) : []),
      ...run(
        "random",
        { kind: "fuzz", ref: "a ledger's history" },
        rule,
        ledgerAt(50n, 10n ** 20n),
        drawnEvents(draw, `fees/${rule}`, 16),
      ),
    ]),
    ...bounds,
    ...FEE_SCOPES.filter((_, i) => i < 2).flatMap((scope) =>
      traceSituations(feeMachine(scope), requestOfStep(scope.rule === proRata ? "pro-rata" : "time-weighted")),
    ),
  ];
  const of = (operation: FeeName, place: number): readonly SystemSituation[] => [
    ...all.filter(ofOperation(operation)),
    ...refusals(operation, place),
  ];
  return {
    "fees.advance": of("fees.advance", 0),
    "fees.collect": of("fees.collect", 1),
    "fees.mint": [...of("fees.mint", 2), ...ledgerSituations("fees.mint")],
    "fees.burn": of("fees.burn", 3),
    "fees.transfer": of("fees.transfer", 4),
    "fees.claim": [...of("fees.claim", 5), ...ledgerSituations("fees.claim")],
    "fees.open": [...openings, ...refusals("fees.open", 6)],
    "fees.claimable": [...ledgerSituations("fees.claimable"), ...refusals("fees.claimable", 7)],
  };
};
