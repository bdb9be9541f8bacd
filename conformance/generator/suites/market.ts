import { Result } from "effect";
import type { Parameters } from "../../../spec/checker/index.ts";
import {
  BUY,
  type Call,
  COARSE_SCRIPTS,
  DEAR,
  HUGE,
  MARKET_SCOPES,
  type MarketAction,
  type MarketScope,
  NOTHING,
  parametersOf,
  plainCommitment,
  SELL,
  sha256CommitmentOf,
} from "../../../spec/machines/market/index.ts";
import { decode } from "../../../spec/vocabulary/codec.ts";
import { marketCodecs } from "../../../spec/vocabulary/index.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { marketJson } from "../../oracle/market.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { marketStep } from "../../oracle/systems/market.ts";
import type { Json, JsonObject } from "../../vectors/index.ts";
import type { Case } from "../case.ts";
import type { SystemSituation } from "../system-case.ts";
import { marketStories } from "./market-stories.ts";
import { unreadable } from "./unreadable.ts";

const REF = "spec/systems/market.md";
const operation = "market.step";
const params = {};

/** The scopes' hashes are digits put side by side; a market's are SHA-256. */
const SEALS = new Map(
  [BUY, SELL, DEAR, HUGE].map(({ party: trader, ...order }) => {
    const sealed = { trader, ...order, salt: 1n };
    return [plainCommitment(sealed), sha256CommitmentOf(sealed)];
  }),
);

/** A call of the machine as it stands in a request. */
export const callJson = (action: string, parameters: Parameters): JsonObject => {
  const { commitment, resource, ...rest } = parameters;
  const sealed = typeof commitment === "bigint" ? { commitment: SEALS.get(commitment) ?? commitment } : {};
  // What a worker deposits is claims of a class, which is a place; what a job needs is an amount.
  const needed = resource === undefined ? {} : { resource: action === "deposit" ? Number(resource) : resource };
  return marketJson({ action, ...rest, ...needed, ...sealed }) as JsonObject;
};

/** What became of a call: "accepted", or the code of its refusal. */
export const marketOutcome = (calls: readonly Json[], input: Json): string =>
  Result.match(askSystem({ operation, params, state: { calls }, input }), {
    onSuccess: () => "accepted",
    onFailure: ([first]) => first?.code ?? "none",
  });

const OF_TRADER = { party: 1n, pool: 0n, deadline: 99n };
const WORKER = { worker: 2n };
const VOTE = { pool: 0n, proposal: 0n, voter: 0n, side: "inFavour" };
const OFFER = { job: 0n, ...WORKER, pool: 0n, index: 0n, cost: 12n, resource: 5n, payment: 9n };
const ACCEPTED: Call = ["accept", { job: 0n, client: 1n }];

const [SMALL] = MARKET_SCOPES as readonly [MarketScope];

const ACTIONS = Object.entries(SMALL.parameters).filter(([action]) => action !== "create");

/** Every start of the explored scope, and of it the calls that show an outcome of their action that no other start shows. */
const coarse = (): readonly SystemSituation[] => {
  const seen = new Set<string>();
  return Object.entries(COARSE_SCRIPTS).flatMap(([start, [genesis, script]]): readonly SystemSituation[] => {
    const calls = [
      callJson("create", parametersOf(genesis)),
      ...script.map(([action, given]) => callJson(action, given)),
    ];
    const cases = ACTIONS.flatMap(([action, all]) =>
      all.flatMap((parameters): readonly Case[] => {
        const input = callJson(action, parameters);
        const outcome = marketOutcome(calls, input);
        if (seen.has(`${action}.${outcome}`)) return [];
        seen.add(`${action}.${outcome}`);
        return [{ alias: `${action}/${outcome}`, comment: `${action}: ${outcome}`, input }];
      }),
    );
    const source = { kind: "trace", ref: "hmm spec, machine market/small" } as const;
    return [{ id: `start/${start}`, operation, source, params, state: { calls }, cases }];
  });
};

/** What takes one more call than a start's own: the start, that call, and what is asked then. */
const SECOND: readonly (readonly [start: string, first: Call, then: readonly Call[]])[] = [
  [
    "created",
    ["sell", { ...OF_TRADER, index: 0n, resourceIn: 25n, minCredits: 0n }],
    [
      ["swap", { ...OF_TRADER, deltaP: [20n, 0n], minQ: [0n, 0n] }],
      ["buyExact", { ...OF_TRADER, index: 0n, resourceOut: 15n, maxCredits: 99n }],
      ["buyAcross", { party: 1n, index: 0n, amounts: [15n], maxCredits: 99n, deadline: 99n }],
    ],
  ],
  [
    "lowTarget",
    ["swap", { ...OF_TRADER, deltaP: [60n, 0n], minQ: [0n, 0n] }],
    [["sell", { ...OF_TRADER, index: 1n, resourceIn: 2n, minCredits: 0n }]],
  ],
  [
    "created",
    ["swap", { ...OF_TRADER, deltaP: [400n, 0n], minQ: [0n, 0n] }],
    [["raiseCurvature", { pool: 0n, index: 0n, step: WAD / 20n }]],
  ],
  [
    "created",
    ["nextBlock", { seconds: 1n }],
    [
      ["buyAcross", { party: 1n, index: 0n, amounts: [15n], maxCredits: 22n, deadline: 99n }],
      ["buyAcross", { party: 1n, index: 0n, amounts: [15n], maxCredits: 21n, deadline: 99n }],
      ["buyAcross", { party: 1n, index: 0n, amounts: [1n], maxCredits: 99n, deadline: 99n }],
      ["buyAcross", { party: 1n, index: 9n, amounts: [0n], maxCredits: 99n, deadline: 99n }],
    ],
  ],
  // A batch that opens too late in the epoch, or after it: only of a class that lives on are orders taken.
  ...["silent", "classClosed"].map((start): readonly [string, Call, readonly Call[]] => [
    start,
    ["clear", { pool: 0n, index: 0n }],
    [["commit", { party: 1n, pool: 0n, index: 0n, commitment: 7n }]],
  ]),
  ["silent", ["clear", { pool: 0n, index: 1n }], [["commit", { party: 1n, pool: 0n, index: 1n, commitment: 7n }]]],
  ["contradicted", ["slash", WORKER], [["report", { ...WORKER, finding: "contradicted" }]]],
  ["left", ["report", { ...WORKER, finding: "contradicted" }], [["withdraw", WORKER]]],
  ["job1", ["sell", { ...OF_TRADER, index: 0n, resourceIn: 25n, minCredits: 0n }], [ACCEPTED]],
  ...[{ resource: 0n }, { cost: 1n }, { resource: 1000n }].map((change): readonly [string, Call, readonly Call[]] => [
    "job0",
    ["quote", { ...OFFER, ...change }],
    [ACCEPTED],
  ]),
  ["voting", ["vote", VOTE], [["vote", VOTE]]],
];

const second = (): readonly SystemSituation[] =>
  SECOND.flatMap(([start, first, then], i): readonly SystemSituation[] => {
    const [genesis, script] = COARSE_SCRIPTS[start] ?? [];
    if (genesis === undefined || script === undefined) throw new RangeError(`no start ${start}`);
    const way = [...script, first].map(([action, given]) => callJson(action, given));
    const calls = [callJson("create", parametersOf(genesis)), ...way];
    const cases = then.map(([action, given], at): Case => {
      const input = callJson(action, given);
      return { alias: `${action}/${at + 1}`, comment: `${action}: ${marketOutcome(calls, input)}`, input };
    });
    const source = { kind: "trace", ref: "hmm spec, machine market/small" } as const;
    return [{ id: `second/${i + 1}`, operation, source, params, state: { calls }, cases }];
  });

/** Rules at their bounds and beyond. */
const ruled = (): readonly Case[] => {
  const [genesis] = COARSE_SCRIPTS.created ?? [];
  if (genesis === undefined) throw new RangeError("there is a start");
  const { rules } = genesis;
  const { fees, curvature, calendar, workers, governance } = rules;
  const changes: Readonly<Record<string, Partial<typeof rules>>> = {
    cap: { fees: { ...fees, cap: WAD } },
    "cap-below": { fees: { ...fees, cap: WAD - 1n } },
    width: { curvature: { ...curvature, width: WAD } },
    day: { calendar: { ...calendar, day: 0n } },
    window: { calendar: { ...calendar, window: 0n } },
    epoch: { workers: { ...workers, epochLength: 0n } },
    bounds: { governance: { ...governance, bounds: [] } },
  };
  return Object.entries(changes).map(([name, change]): Case => {
    const input = callJson("create", parametersOf({ ...genesis, rules: { ...rules, ...change } }));
    return { alias: `rules/${name}`, comment: `create: ${marketOutcome([], input)}`, input };
  });
};

const created: SystemSituation = {
  ...{ id: "create", operation, params, state: { calls: [] } },
  source: { kind: "trace", ref: "hmm spec, machine market/small" },
  cases: (SMALL.parameters.create ?? []).map((parameters, i) => {
    const input = callJson("create", parameters);
    const outcome = marketOutcome([], input);
    return { alias: `create/${i + 1}/${outcome}`, comment: `create: ${outcome}`, input };
  }),
};

/** The machine, call by call. */
const market = () => {
  let state = NOTHING;
  return (input: Json): boolean => {
    const step = marketStep(state, Result.getOrThrow(decode(marketCodecs.step.input, "input", input)));
    if (Result.isSuccess(step)) state = step.success.next;
    return Result.isSuccess(step);
  };
};

const [COARSE] = COARSE_SCRIPTS.created ?? [];

/** Requests that cannot be read: of each kind of field one action, and the state. */
const faults = (): readonly SystemSituation[] => {
  const genesis = COARSE === undefined ? {} : callJson("create", parametersOf(COARSE));
  const state = { calls: [genesis] };
  const asked: readonly (readonly [MarketAction, number])[] = [
    ["swap", 1],
    ["reveal", 2],
    ["attest", 3],
    ["report", 3],
    ["register", 3],
  ];
  const ofInput = asked.flatMap(([action, each]): readonly SystemSituation[] => {
    const input = callJson(action, SMALL.parameters[action]?.[0] ?? {});
    const parts = { params: each, state: 9999, input: each };
    return unreadable(operation, REF, { params, state, input }, parts).filter(({ id }) => id === "fault/input");
  });
  const input = callJson("swap", SMALL.parameters.swap?.[0] ?? {});
  const refusedBefore = { ...input, party: 9 };
  const strange: readonly (readonly [alias: string, comment: string, calls: readonly Json[], input: Json])[] = [
    ["nothing-created", "no creation before it", [], input],
    ["created-twice", "there is one already", [genesis], genesis],
    ["created-later", "the creation is not the first", [input, genesis], input],
    ["created-again", "two of them", [genesis, genesis], input],
    ["refused-before", "a call of the state is refused", [genesis, refusedBefore], input],
    ["creation-refused", "the creation is refused", [{ ...genesis, wallets: [] }], input],
    ["no-action", "no action", [genesis], { party: 1 }],
    ["unknown-action", "no such action", [genesis], { action: "swop" }],
  ];
  return [
    ...unreadable(operation, REF, { params, state: { calls: [] }, input: genesis }, { input: 30, state: 2 }).map(
      (situation) => ({ ...situation, id: `create/${situation.id}` }),
    ),
    ...unreadable(operation, REF, { params, state, input }, { input: 9999, state: 60 }).slice(1),
    ...ofInput.map((situation, i) => ({ ...situation, id: `fault/input/${asked[i]?.[0]}` })),
    ...strange.map(
      ([alias, comment, calls, given]): SystemSituation => ({
        ...{ id: `fault/${alias}`, operation, params, state: { calls } },
        source: { kind: "equation", ref: REF },
        cases: [{ alias: "refused", comment, input: given }],
      }),
    ),
  ];
};

export const marketSituations = (): { readonly "market.step": readonly SystemSituation[] } => ({
  "market.step": [
    { ...created, cases: [...created.cases, ...ruled()] },
    ...coarse(),
    ...second(),
    ...marketStories(callJson, market),
    ...faults(),
  ],
});
