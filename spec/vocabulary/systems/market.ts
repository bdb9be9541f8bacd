import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { type Codec, index, list, oneOf, record, truth, unsigned } from "../codec.ts";
import { type Parts, sameLength } from "../decode-request.ts";
import { RISK_SCHEDULES } from "../pool.ts";
import { ignored } from "../pool-codec.ts";
import { refusal } from "../refusal.ts";

const integers = <const Names extends readonly string[]>(
  ...names: Names
): Readonly<Record<Names[number], typeof unsigned>> =>
  Object.fromEntries(names.map((name) => [name, unsigned])) as Record<Names[number], typeof unsigned>;

const rules = record("rules", {
  classes: list(unsigned),
  fees: record("fees", {
    ...integers("volatilityRate", "cap"),
    risk: record("risk", { schedule: oneOf(RISK_SCHEDULES), rate: unsigned }),
  }),
  auction: record("auction", integers("bond", "commitUntil", "revealUntil")),
  curvature: record("curvature", integers("base", "volatilityWeight", "utilizationWeight", "targetPerShare", "width")),
  calendar: record("calendar", integers("day", "window")),
  workers: record("workers", {
    ...integers("qualityRate", "threshold", "lowEpochs", "heartbeatLimit", "epochLength", "unbonding", "stakeRatio"),
    slashing: record("slashing", integers("contradicted", "failing", "silent")),
  }),
  jobs: record("jobs", {
    windows: record("windows", integers("submitted", "quoted", "accepted", "running", "attested", "sampled")),
    sampling: unsigned,
  }),
  governance: record("governance", {
    bounds: list(record("bounds", integers("least", "most", "step"))),
    ...integers("quorum", "threshold", "votingPeriod", "timeLock", "grace"),
  }),
});

const genesis = {
  rules,
  wallets: list(record("wallet", { credits: unsigned, claims: list(unsigned) })),
  pools: list(
    record("pool", {
      ...{ creator: index, shares: unsigned, values: list(unsigned) },
      resources: list(record("resource", integers("weight", "q", "p", "c", "beta", "m"))),
    }),
  ),
};

const [place, amounts] = [{ party: index, pool: index }, list(unsigned)];
const lot = { ...place, lot: index };
const listing = { pool: index, index };
const trade = { ...place, index, deadline: unsigned };
const [worker, job, proposal] = [{ worker: index }, { job: index }, { pool: index, proposal: index }];

/** What each action of a market is asked. Places (of parties, pools, jobs, …) are JSON integers. */
const CALLS = {
  create: genesis,
  swap: { ...place, deltaP: amounts, minQ: amounts, deadline: unsigned },
  buyExact: { ...trade, resourceOut: unsigned, maxCredits: unsigned },
  sell: { ...trade, resourceIn: unsigned, minCredits: unsigned },
  sellExact: { ...trade, creditsOut: unsigned, maxResource: unsigned },
  buyAcross: { party: index, index, amounts, maxCredits: unsigned, deadline: unsigned },
  addLiquidity: { ...place, deltaQ: amounts, deltaP: amounts, minShares: unsigned, deadline: unsigned },
  mintShares: { ...place, shares: unsigned, maxQ: amounts, maxP: amounts, deadline: unsigned },
  removeLiquidity: { ...lot, shares: unsigned, minQ: amounts, minP: amounts, deadline: unsigned },
  transferShares: { ...lot, to: index, shares: unsigned },
  claimFees: lot,
  commit: { party: index, ...listing, commitment: unsigned },
  reveal: { party: index, ...listing, side: oneOf(["buy", "sell"]), ...integers("amount", "limit", "salt") },
  clear: listing,
  lowerCurvature: { ...listing, step: unsigned },
  raiseCurvature: { ...listing, step: unsigned },
  register: { ...worker, declared: amounts, stake: unsigned },
  topUp: { ...worker, amount: unsigned },
  heartbeat: worker,
  deposit: { ...worker, resource: index, amount: unsigned },
  report: { ...worker, finding: oneOf(["passed", "failed", "contradicted"]) },
  slash: worker,
  leave: worker,
  withdraw: worker,
  closeEpoch: {},
  submit: { client: index, budget: unsigned },
  quote: { ...job, ...worker, ...listing, ...integers("cost", "resource", "payment") },
  accept: { ...job, client: index },
  start: { ...job, ...worker },
  attest: { ...job, ...worker, result: unsigned, vouched: truth },
  draw: { ...job, digest: unsigned },
  judge: { ...job, verdict: oneOf(["verified", "rejected"]) },
  settle: job,
  expire: job,
  cancel: { ...job, client: index },
  propose: { pool: index, proposer: index, parameter: index, value: unsigned },
  vote: { ...proposal, voter: index, side: oneOf(["inFavour", "against"]) },
  conclude: proposal,
  execute: proposal,
  lapse: proposal,
  nextBlock: { seconds: unsigned },
} as const satisfies Readonly<Record<string, Readonly<Record<string, t.Mixed>>>>;

export type MarketActionName = keyof typeof CALLS;

/** What is asked of a market: an action by its name, and what it is given, by its names. */
export interface MarketRequest {
  readonly action: MarketActionName;
  readonly given: Readonly<Record<string, unknown>>;
}

const action = oneOf(Object.keys(CALLS) as readonly MarketActionName[]);
const actionAlone = record("call", { action });

const codecOf = (name: MarketActionName) =>
  record(name, { action, ...(CALLS[name] as Readonly<Record<string, t.Mixed>>) });

/** A call: its fields are those of its action, and an action that is none is refused for that alone. */
const call: Codec<MarketRequest> = new t.Type<MarketRequest, unknown, unknown>(
  "call",
  (u): u is MarketRequest => typeof u === "object" && u !== null && "action" in u && action.is(u.action),
  (u, context) => {
    const isObject = typeof u === "object" && u !== null && !Array.isArray(u);
    const name = isObject ? (u as { readonly action?: unknown }).action : undefined;
    if (!isObject || !action.is(name)) {
      const told = isObject && "action" in u ? { action: name } : isObject ? {} : u;
      const failed = actionAlone.validate(told, context);
      return isLeft(failed) ? failed : t.failure(u, context);
    }
    const decoded = codecOf(name).validate(u, context);
    if (isLeft(decoded)) return decoded;
    const { action: _, ...given } = decoded.right;
    return t.success({ action: name, given });
  },
  ({ action: name, given }) => codecOf(name).encode({ action: name, ...given }),
);

/** A market stands in a request as what was done in it, the creation first. */
export interface StoredMarket {
  readonly calls: readonly MarketRequest[];
}

const EACH_RESOURCE = ["deltaP", "deltaQ", "minP", "minQ", "maxP", "maxQ"];

/** Of a call on a market that stands, the lists that have an entry for each class of the market. */
const lengths = ({ state, input }: Parts<unknown, StoredMarket, MarketRequest>) => {
  const [first, ...rest] = state.calls;
  const creates = [...(first === undefined ? [] : rest), ...(first === undefined ? [] : [input])].some(
    ({ action: name }) => name === "create",
  );
  if (first === undefined ? input.action !== "create" : first.action !== "create" || creates)
    return [refusal("Malformed", "state.calls", "a creation elsewhere or none", "one creation, before all else")];
  const { classes } =
    first === undefined ? { classes: [] } : (first.given.rules as { readonly classes: readonly bigint[] });
  return Object.entries(input.given).flatMap(([name, value]) =>
    EACH_RESOURCE.includes(name)
      ? sameLength(`input.${name}`, (value as readonly bigint[]).length, classes.length)
      : [],
  );
};

/** How requests of `market.*` are read. */
export const marketCodecs = {
  step: { params: ignored, state: record("market", { calls: list(call) }), input: call, lengths },
};
