import { Result } from "effect";
import { type Chamber, GOVERNANCE_SCOPES, governanceMachine } from "../../../spec/machines/governance/index.ts";
import type { SystemOperation } from "../../../spec/vocabulary/index.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { storedChamber } from "../../oracle/systems/governance.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { SystemSituation } from "../system-case.ts";
import { ofOperation, type RequestOfStep, traceSituations } from "../traces.ts";
import { unreadable } from "./unreadable.ts";

type GovernanceName = Extract<SystemOperation, `governance.${string}`>;

const REF = "spec/systems/governance.md";
const source = { kind: "equation", ref: REF } as const;

const params = jsonObjectOf({
  bounds: [
    { least: WAD / 10n, most: 9n * WAD, step: WAD },
    { least: 0n, most: 100n, step: 10n },
  ],
  ...{ quorum: WAD / 5n, supply: 120n, threshold: 5n, votingPeriod: 100n, timeLock: 40n, grace: 60n },
});

const beginning: JsonObject = jsonObjectOf({
  values: [2n * WAD, 50n],
  scheduled: [null, null],
  shares: [40n, 20n, 20n, 4n, 0n],
  settled: [40n, 20n, 20n, 4n, 0n],
  proposals: [],
});

type Event = readonly [action: string, input: object, comment: string];

const propose = (proposer: number, value: bigint, comment: string, parameter = 1): Event => [
  "propose",
  { proposer, parameter, value },
  comment,
];
const vote = (voter: number, side: "inFavour" | "against", comment: string, proposal = 0): Event => [
  "vote",
  { proposal, voter, side },
  comment,
];
const on = (action: string, comment: string, proposal = 0): Event => [action, { proposal }, comment];
const pass = (seconds: bigint, comment: string): Event => ["nextBlock", { seconds }, comment];

const runs: Readonly<Record<string, readonly Event[]>> = {
  executed: [
    propose(0, 60n, "one step up"),
    propose(0, 61n, "more than one step"),
    propose(0, 101n, "past the most"),
    propose(0, 39n, "more than one step down"),
    propose(0, 5n, "no such parameter", 2),
    propose(3, 60n, "fewer shares than the threshold"),
    propose(5, 60n, "nobody"),
    vote(1, "inFavour", "a sixth, less than the quorum"),
    vote(1, "against", "twice"),
    vote(4, "inFavour", "no shares when it was made"),
    vote(5, "inFavour", "nobody"),
    vote(0, "inFavour", "no such proposal", 1),
    on("conclude", "too early"),
    pass(100n, "the last second of the voting"),
    vote(3, "inFavour", "in time"),
    on("conclude", "still in time"),
    pass(1n, "a second later"),
    vote(0, "inFavour", "too late"),
    on("conclude", "24 of 120 in favour: exactly the quorum"),
    on("conclude", "it has been concluded"),
    on("lapse", "not overdue"),
    pass(39n, "a second before the time lock is over"),
    on("execute", "locked"),
    pass(1n, "unlocked"),
    on("execute", "scheduled, not in force"),
    on("execute", "twice"),
    pass(1n, "in force"),
  ],
  defeated: [
    ["transfer", { from: 1, to: 4, amount: 20n }, "borrowed in this block"],
    propose(4, 45n, "with no settled shares"),
    propose(2, 45n, "votes are those of the block before"),
    vote(4, "inFavour", "borrowed shares have no vote"),
    vote(1, "against", "those that were lent have"),
    vote(0, "inFavour", "forty in favour"),
    vote(2, "against", "as many against"),
    pass(2n ** 200n, "very long"),
    on("conclude", "a tie fails"),
    on("execute", "defeated"),
  ],
  quorum: [propose(1, 45n, "again"), vote(3, "inFavour", "4 of 120"), pass(101n, "over"), on("conclude", "no quorum")],
  opposed: [
    propose(1, 45n, "again"),
    vote(1, "inFavour", "20 in favour"),
    vote(3, "against", "4 against: 24 have voted"),
    pass(101n, "over"),
    on("conclude", "20 of 120 in favour is no quorum of a fifth"),
  ],
  lapsed: [
    propose(0, 40n, "one step down"),
    vote(0, "inFavour", "enough"),
    pass(101n, "over"),
    on("conclude", "passed"),
    pass(100n, "the last second"),
    pass(1n, "overdue"),
    on("execute", "too late"),
    on("lapse", "ended"),
    on("lapse", "twice"),
  ],
  collision: [
    propose(0, 60n, "up"),
    propose(0, 40n, "and down"),
    vote(0, "inFavour", "both"),
    vote(0, "inFavour", "both", 1),
    pass(101n, "over"),
    on("conclude", "passed"),
    on("conclude", "passed too", 1),
    pass(40n, "unlocked"),
    on("execute", "the first"),
    on("execute", "another change of the parameter is scheduled", 1),
    pass(0n, "the first is in force"),
    on("execute", "two steps away now", 1),
  ],
  transfers: [
    ["transfer", { from: 0, to: 1, amount: 0n }, "nothing"],
    ["transfer", { from: 0, to: 0, amount: 1n }, "to oneself"],
    ["transfer", { from: 0, to: 5, amount: 1n }, "to nobody"],
    ["transfer", { from: 5, to: 0, amount: 1n }, "from nobody"],
    ["transfer", { from: 0, to: 1, amount: 41n }, "more than there is"],
    ["transfer", { from: 0, to: 1, amount: 40n }, "all"],
    pass(1n, "settled"),
  ],
};

const run = (id: string, events: readonly Event[]): readonly SystemSituation[] => {
  let state = beginning;
  return events.map(([action, given, comment], i): SystemSituation => {
    const operation = `governance.${action}` as GovernanceName;
    const situation = { id: `${id}/${String(i + 1).padStart(2, "0")}`, operation, source, params, state };
    const input = jsonObjectOf(given);
    const outcome = askSystem({ operation, params, state, input });
    if (Result.isSuccess(outcome)) state = outcome.success.post ?? state;
    return { ...situation, cases: [{ alias: "event", comment, input }] };
  });
};

const VALID: Readonly<Record<GovernanceName, JsonObject>> = {
  "governance.propose": { proposer: 0, parameter: 1, value: "60" },
  "governance.vote": { proposal: 0, voter: 0, side: "inFavour" },
  "governance.conclude": { proposal: 0 },
  "governance.execute": { proposal: 0 },
  "governance.lapse": { proposal: 0 },
  "governance.transfer": { from: 0, to: 1, amount: "5" },
  "governance.nextBlock": { seconds: "1" },
};

const isInOrder = ({ proposals }: Chamber): boolean =>
  proposals.every(({ status }, i) => status === "open" || i === 0 || proposals[i - 1]?.status !== "open");

/** A step of the machine whose places stand in order, as a request: positions are numbers, a place that is open is none. */
const requestOfStep =
  ({ rules }: (typeof GOVERNANCE_SCOPES)[number]): RequestOfStep<Chamber> =>
  ({ state, action, parameters }) => {
    if (action === "trade" || !isInOrder(state)) return null;
    const taken = state.proposals.filter(({ status }) => status !== "open").length;
    const place = Number(parameters.proposal ?? 0);
    if (action === "propose" && place !== taken) return null;
    if ("proposal" in parameters && action !== "propose" && place >= taken && place < state.proposals.length)
      return null;
    const operation = `governance.${action}` as GovernanceName;
    const input = Object.fromEntries(
      Object.entries(VALID[operation]).map(([name, like]) => [
        name,
        typeof like === "number" ? Number(parameters[name]) : (parameters[name] ?? null),
      ]),
    );
    const { bounds, quorum, supply, threshold, votingPeriod, timeLock, grace } = rules;
    return {
      operation,
      params: jsonObjectOf({ bounds, quorum, supply, threshold, votingPeriod, timeLock, grace }),
      state: jsonObjectOf(storedChamber(state)),
      input: jsonObjectOf(input),
    };
  };

/** A chamber with one proposal that is voted on. */
const one: JsonObject = {
  ...beginning,
  proposals: [
    {
      ...{ status: "voting", parameter: 1, value: "60", inFavour: "0", against: "0", left: "5" },
      weights: ["40", "20", "20", "4", "0"],
      voted: [false, false, false, false, false],
    },
  ],
};

export const governanceSituations = (): Readonly<Record<GovernanceName, readonly SystemSituation[]>> => {
  const all = [
    ...Object.entries(runs).flatMap(([id, events]) => run(id, events)),
    ...GOVERNANCE_SCOPES.slice(0, 1).flatMap((scope) =>
      traceSituations(governanceMachine(scope), requestOfStep(scope)),
    ),
  ];
  // Time passes in every run, in the same way.
  const shown = all.filter(({ operation }, i) => operation !== "governance.nextBlock" || i % 2 === 0);
  const of = (operation: GovernanceName): readonly SystemSituation[] => [
    ...shown.filter(ofOperation(operation)),
    ...unreadable(operation, REF, { params, state: one, input: VALID[operation] }, { params: 11, state: 19, input: 2 }),
  ];
  return {
    "governance.propose": of("governance.propose"),
    "governance.vote": of("governance.vote"),
    "governance.conclude": of("governance.conclude"),
    "governance.execute": of("governance.execute"),
    "governance.lapse": of("governance.lapse"),
    "governance.transfer": of("governance.transfer"),
    "governance.nextBlock": of("governance.nextBlock"),
  };
};
