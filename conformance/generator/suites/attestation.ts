import { Result } from "effect";
import {
  ATTESTATION_RULES,
  type Attestation,
  type AttestationAction,
  attestationMachine,
  WORKER,
} from "../../../spec/machines/workers/attestation/index.ts";
import type { SystemOperation } from "../../../spec/vocabulary/index.ts";
import { WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { sealOf } from "../../oracle/systems/attestation.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { SystemSituation } from "../system-case.ts";
import { ofOperation, type RequestOfStep, traceSituations } from "../traces.ts";
import { faulty, unreadable } from "./unreadable.ts";

type AttestationName = Extract<SystemOperation, `attestation.${string}`>;

const REF = "spec/systems/attestation.md";
const source = { kind: "equation", ref: REF } as const;

const rules = { validators: 5, panel: 3, sampling: WAD / 3n, window: 60n };
/** The greatest digest that is sampled. */
const LAST_SAMPLED = (WORD_LIMIT * (WAD / 3n)) / WAD;

const idleOf = (validators: number): JsonObject => {
  const none = <A>(value: A): readonly A[] => Array.from({ length: validators }, () => value);
  return jsonObjectOf({
    ...{ stage: "idle", fresh: false, commitment: null, panel: none(false), votes: none(null), result: null },
    ...{ found: none(null), contradicted: false, mistaken: none(false), left: 0n },
  });
};

type Event = readonly [action: AttestationAction, input: object, comment: string];

const RIGHT = WORD_LIMIT - 1n;
const seal = (party: number | null, result: bigint, salt = 5n): bigint =>
  sealOf(party === null ? WORKER : BigInt(party), result, salt);
const vote = (validator: number, result: bigint, comment: string): Event => [
  "vote",
  { validator, commitment: seal(validator, result) },
  comment,
];
const open = (party: number | null, result: bigint, comment: string, vouched = party === null): Event => [
  "open",
  { party, result, salt: 5n, vouched },
  comment,
];
const advance = (seconds: bigint, comment: string): Event => ["advance", { seconds }, comment];

/** Equal digests of the validators 1, 2 and 4: the lower numbers are drawn. */
const TIES = [9n, 4n, 4n, WORD_LIMIT - 1n, 4n];
const drawn = (digests: readonly bigint[] = TIES, digest = LAST_SAMPLED): Event => [
  "draw",
  { digest, digests },
  "the last digest that is sampled; ties go by number",
];

const begun: readonly Event[] = [
  ["commit", { commitment: seal(null, RIGHT) }, "the worker seals its result"],
  drawn(),
  advance(60n, "the last second, in another block"),
];

const verified: readonly Event[] = [
  ...begun,
  ["draw", { digest: 0n, digests: [0n, 1n, 2n] }, "not a digest for each validator"],
  ["commit", { commitment: 1n }, "once is enough"],
  drawn(),
  drawn(),
  vote(0, RIGHT, "not on the panel"),
  vote(5, RIGHT, "no such validator"),
  vote(1, RIGHT, "a member seals what it found"),
  vote(1, RIGHT, "and not twice"),
  ["closeVoting", {}, "two have not voted"],
  vote(2, 3n, "another finds something else"),
  open(1, RIGHT, "not while others vote"),
  ["conclude", {}, "not while others vote"],
  advance(60n, "the last second"),
  ["closeVoting", {}, "in time, and one has not voted"],
  vote(4, RIGHT, "in the last second"),
  ["closeVoting", {}, "all have voted"],
  ["closeVoting", {}, "and not twice"],
  open(5, RIGHT, "no such validator"),
  open(0, RIGHT, "it has sealed nothing"),
  open(1, 3n, "not what was sealed"),
  open(2, RIGHT, "not what was sealed"),
  ["open", { party: 1, result: RIGHT, salt: 6n, vouched: false }, "another salt"],
  open(1, RIGHT, "opened"),
  open(2, 3n, "opened"),
  open(null, 3n, "not what the worker sealed"),
  open(null, RIGHT, "the hardware does not vouch", false),
  open(null, RIGHT, "opened"),
  ["conclude", {}, "one seal is not open"],
  open(4, RIGHT, "opened"),
  ["conclude", {}, "two of three agree with the worker"],
  ["conclude", {}, "and not twice"],
  advance(5n, "it has ended"),
];

const rejected: readonly Event[] = [
  ...begun,
  drawn(),
  ...[1, 2, 4].map((v) => vote(v, 8n, "all find the same")),
  ["closeVoting", {}, "all have voted"],
  ...[4, 1].map((v) => open(v, 8n, "opened")),
  advance(60n, "the last second"),
  ["conclude", {}, "in time, and the worker has not opened"],
  open(null, RIGHT, "in the last second"),
  ["conclude", {}, "in time, and one of the panel has not opened"],
  advance(1n, "too late"),
  open(2, 8n, "too late"),
  ["conclude", {}, "two of three found something else"],
];

const absent: readonly Event[] = [
  ...begun,
  drawn(),
  ...[1, 4].map((v) => vote(v, 8n, "two find the same")),
  advance(61n, "one second too much"),
  vote(2, 8n, "too late"),
  ["closeVoting", {}, "overdue"],
  ...[1, 4].map((v) => open(v, 8n, "opened")),
  open(2, 8n, "it has sealed nothing"),
  advance(WORD_LIMIT - 1n, "2^256 − 1 seconds"),
  ["conclude", {}, "two of three agree, and the worker did not open"],
];

const divided: readonly Event[] = [
  ["commit", { commitment: seal(null, 0n, 0n) }, "the result 0"],
  advance(0n, "another block of the same second"),
  drawn([0n, 0n, 0n, 0n, 0n], 0n),
  ...[0, 1, 2].map((v) => vote(v, BigInt(v), "each finds something else")),
  ["closeVoting", {}, "all have voted"],
  ...[0, 1, 2].map((v) => open(v, BigInt(v), "opened")),
  ["open", { party: null, result: 0n, salt: 0n, vouched: true }, "opened"],
  ["conclude", {}, "no majority, no verdict, nobody to blame"],
];

const spared: readonly Event[] = [
  ["commit", { commitment: 0n }, "sealed"],
  advance(1n, "the next block"),
  drawn(TIES, LAST_SAMPLED + 1n),
  advance(1n, "it has ended"),
  vote(1, 0n, "nobody is asked"),
];

const neverDrawn: readonly Event[] = [
  ["commit", { commitment: seal(null, 1n) }, "sealed"],
  ["conclude", {}, "in time"],
  advance(60n, "the last second"),
  ["conclude", {}, "in time"],
  advance(1n, "too late"),
  drawn(),
  ["conclude", {}, "no draw in time: void"],
];

const run = (id: string, events: readonly Event[]): readonly SystemSituation[] => {
  const params = jsonObjectOf(rules);
  let state = idleOf(rules.validators);
  return events.map(([action, given, comment], i): SystemSituation => {
    const operation = `attestation.${action}` as AttestationName;
    const situation = { id: `${id}/${String(i + 1).padStart(2, "0")}`, operation, source, params, state };
    const input = jsonObjectOf(given);
    const outcome = askSystem({ operation, params, state, input });
    if (Result.isSuccess(outcome)) state = outcome.success.post ?? state;
    return { ...situation, cases: [{ alias: "event", comment, input }] };
  });
};

/** Sampled exactly: a digest of half of all there are, at a half and at the least above. */
const halves: readonly SystemSituation[] = [0n, 1n, WAD / 2n].map((more) => ({
  ...{ id: `sampling/${more}`, operation: "attestation.draw", source },
  params: jsonObjectOf({ ...rules, sampling: WAD / 2n + more }),
  state: { ...idleOf(rules.validators), stage: "committed", commitment: "1", left: "0" },
  cases: [WORD_LIMIT / 2n - 1n, WORD_LIMIT / 2n, WORD_LIMIT - 1n].map((digest, i) => ({
    alias: `digest/${i + 1}`,
    comment: "spared at a half, where a half is sampled",
    input: jsonObjectOf({ digest, digests: TIES }),
  })),
}));

/** Panels of every size. */
const panels: readonly SystemSituation[] = [0, 1, 2, 4, 5, 6].map((panel) => ({
  ...{ id: `panel/${panel}`, operation: "attestation.draw", source },
  params: jsonObjectOf({ ...rules, panel }),
  state: { ...idleOf(rules.validators), stage: "committed", commitment: "1", left: "0" },
  cases: [TIES, [5n, 4n, 3n, 2n, 1n], [1n, 2n, 3n, 4n, 5n]].map((digests, i) => ({
    alias: `digests/${i + 1}`,
    comment: "the smallest digests",
    input: jsonObjectOf({ digest: 0n, digests }),
  })),
}));

/** The machine's seals are digits put side by side; those of a request are SHA-256. */
const SEALS = new Map(
  [WORKER, 0n, 1n, 2n, 3n, 4n].flatMap((party) =>
    [1n, 2n, 3n].flatMap((result) =>
      [0n, 1n].map((salt) => [ATTESTATION_RULES.seal(party, result, salt), sealOf(party, result, salt)] as const),
    ),
  ),
);

const sealed = (value: bigint | null): bigint | null => (value === null ? null : (SEALS.get(value) ?? value));

const requestOfStep: RequestOfStep<Attestation> = ({ state, action, parameters }) => {
  const { seed = 0n, party, result, commitment, validator } = parameters as Readonly<Record<string, bigint>>;
  const { validators, panel, sampling, window, digest, vouches } = ATTESTATION_RULES;
  const places = Array.from({ length: Number(validators) }, (_, v) => BigInt(v));
  const given: Readonly<Record<AttestationAction, object>> = {
    commit: { commitment: sealed(commitment ?? 0n) },
    draw: { digest: digest([seed]), digests: places.map((place) => digest([seed, place])) },
    vote: { validator: Number(validator), commitment: sealed(commitment ?? 0n) },
    closeVoting: {},
    open: {
      ...{ party: party === WORKER ? null : Number(party), result, salt: parameters.salt },
      vouched: vouches(result ?? 0n),
    },
    conclude: {},
    advance: { seconds: parameters.seconds },
  };
  return {
    operation: `attestation.${action}` as AttestationName,
    params: jsonObjectOf({ validators: Number(validators), panel: Number(panel), sampling, window }),
    state: jsonObjectOf({ ...state, commitment: sealed(state.commitment), votes: state.votes.map(sealed) }),
    input: jsonObjectOf(given[action as AttestationAction]),
  };
};

const VALID: Readonly<Record<AttestationName, JsonObject>> = {
  "attestation.commit": { commitment: "1" },
  "attestation.draw": { digest: "1", digests: ["1", "2", "3", "4", "5"] },
  "attestation.vote": { validator: 1, commitment: "1" },
  "attestation.closeVoting": {},
  "attestation.open": { party: null, result: "1", salt: "1", vouched: true },
  "attestation.conclude": {},
  "attestation.advance": { seconds: "1" },
};

const lengthFaults = (["panel", "votes", "found", "mistaken"] as const).map((name) => ({
  ...{ alias: `${name}-too-short`, comment: "not one for each validator" },
  ...{ place: "state" as const, path: [name], value: [] },
}));

export const attestationSituations = (): Readonly<Record<AttestationName, readonly SystemSituation[]>> => {
  const all = [
    ...run("verified", verified),
    ...run("rejected", rejected),
    ...run("absent", absent),
    ...run("divided", divided),
    ...run("spared", spared),
    ...run("never-drawn", neverDrawn),
    ...halves,
    ...panels,
    ...traceSituations(attestationMachine(), requestOfStep),
  ];
  // Time passes in every run, in the same way.
  const shown = all.filter(({ operation }, i) => operation !== "attestation.advance" || i % 3 === 0);
  const params = jsonObjectOf(rules);
  const state = idleOf(rules.validators);
  const of = (operation: AttestationName): readonly SystemSituation[] => {
    const request = { params, state, input: VALID[operation] };
    return [
      ...shown.filter(ofOperation(operation)),
      ...unreadable(operation, REF, request, { params: 9, state: 19 }),
      ...faulty(operation, REF, request, lengthFaults),
    ];
  };
  return {
    "attestation.commit": of("attestation.commit"),
    "attestation.draw": of("attestation.draw"),
    "attestation.vote": of("attestation.vote"),
    "attestation.closeVoting": of("attestation.closeVoting"),
    "attestation.open": of("attestation.open"),
    "attestation.conclude": of("attestation.conclude"),
    "attestation.advance": of("attestation.advance"),
  };
};
