import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import type { CommitmentOf } from "./auctions.ts";
import type { Genesis } from "./create.ts";
import { type Call, founded, played } from "./play.ts";
import { MARKET_RULES, type MarketRules } from "./rules.ts";
import { type MarketState, NOTHING } from "./state.ts";
import { marketSteps } from "./steps.ts";

/** Injective as far as the scopes' numbers go: digits of its own for the trader, the side, the limit, the amount and the salt. */
export const plainCommitment: CommitmentOf = ({ trader, side, amount, limit, salt }) =>
  (((trader * 2n + (side === "buy" ? 1n : 0n)) * QUANTITY_LIMIT + limit) * QUANTITY_LIMIT + amount) * 16n + salt;

/** Times of one or two seconds, so that everything that has a time is over after a few blocks. */
export const COARSE_RULES: MarketRules = {
  ...MARKET_RULES,
  fees: { volatilityRate: WAD / 4n, cap: WAD / 4n, risk: { schedule: "none", rate: 0n } },
  auction: { bond: 2n, commitUntil: 1n, revealUntil: 2n },
  curvature: {
    ...{ base: WAD / 5n, volatilityWeight: 2n * WAD, utilizationWeight: 4n * WAD },
    ...{ targetPerShare: (3n * WAD) / 4n, width: WAD / 2n },
  },
  calendar: { day: 1n, window: 2n },
  workers: {
    ...MARKET_RULES.workers,
    ...{ qualityRate: WAD / 2n, lowEpochs: 1n, heartbeatLimit: 1n, epochLength: 2n, unbonding: 1n },
  },
  jobs: {
    windows: { submitted: 1n, quoted: 1n, accepted: 1n, running: 1n, attested: 1n, sampled: 1n },
    sampling: WAD / 2n,
  },
  governance: {
    bounds: [{ least: 0n, most: WAD / 5n, step: WAD / 20n }],
    ...{ quorum: WAD / 5n, threshold: 500n, votingPeriod: 1n, timeLock: 1n, grace: 1n },
  },
};

/** A provider, a trader, a worker and a pauper; claims of this epoch on a curve with a floor, of the next one on a plain curve. */
export const COARSE: Genesis = {
  rules: COARSE_RULES,
  wallets: [
    { credits: 900n, claims: [400n, 30n] },
    { credits: 500n, claims: [300n, 10n] },
    { credits: 90n, claims: [0n, 0n] },
    { credits: 1n, claims: [0n, 0n] },
  ],
  pools: [
    {
      creator: 0n,
      shares: 2000n,
      resources: [
        { weight: WAD / 2n, q: 1000n, p: 1000n, c: WAD / 5n, beta: WAD / 10n, m: 0n },
        { weight: WAD / 2n, q: 12n, p: 14n, c: 0n, beta: 0n, m: 0n },
      ],
      values: [WAD / 10n],
    },
  ],
};

/** The same with a target of c below what c is. */
const LOW_TARGET: Genesis = {
  ...COARSE,
  rules: { ...COARSE_RULES, curvature: { ...COARSE_RULES.curvature, base: WAD / 10n, utilizationWeight: 0n } },
};

const [PROVIDER, TRADER, WORKER] = [0n, 1n, 2n];
const pool = 0n;
const place = { pool, index: 0n };
const block: Call = ["nextBlock", { seconds: 1n }];

interface AuctionOrder {
  readonly party: bigint;
  readonly side: "buy" | "sell";
  readonly amount: bigint;
  readonly limit: bigint;
}

const commitmentTo = ({ party: trader, ...order }: AuctionOrder): bigint =>
  plainCommitment({ trader, ...order, salt: 1n });

/** The orders that the scopes' auctions are about. */
export const BUY: AuctionOrder = { party: TRADER, side: "buy", amount: 20n, limit: 2n * WAD };
export const SELL: AuctionOrder = { party: PROVIDER, side: "sell", amount: 30n, limit: WAD };

/** More than the trader can pay for, and more than any reserve can hold. */
export const DEAR: AuctionOrder = { ...BUY, amount: 300n };
export const HUGE: AuctionOrder = { ...SELL, amount: QUANTITY_LIMIT - 1n };

export const commitCall = (order: AuctionOrder): Call => [
  "commit",
  { party: order.party, ...place, commitment: commitmentTo(order) },
];
export const revealCall = (order: AuctionOrder): Call => ["reveal", { ...order, ...place, salt: 1n }];

const SEALED: readonly Call[] = [commitCall(BUY), commitCall(SELL)];

const REGISTERED: readonly Call[] = [["register", { worker: WORKER, declared: [8n, 4n], stake: 22n }]];

const HEARD: Call = ["heartbeat", { worker: WORKER }];

const JOB: readonly (readonly Call[])[] = [
  [["submit", { client: TRADER, budget: 30n }]],
  [["quote", { job: 0n, worker: WORKER, ...place, cost: 12n, resource: 5n, payment: 9n }]],
  [["accept", { job: 0n, client: TRADER }]],
  [["start", { job: 0n, worker: WORKER }]],
  [["attest", { job: 0n, worker: WORKER, result: 7n, vouched: true }]],
  [["draw", { job: 0n, digest: 0n }]],
  [["judge", { job: 0n, verdict: "verified" }]],
];

const PROPOSED: readonly Call[] = [["propose", { pool, proposer: PROVIDER, parameter: 0n, value: WAD / 8n }]];
const VOTED: readonly Call[] = [...PROPOSED, ["vote", { pool, proposal: 0n, voter: PROVIDER, side: "inFavour" }]];
const RIVALS: readonly Call[] = [
  ...VOTED,
  ["propose", { pool, proposer: PROVIDER, parameter: 0n, value: (3n * WAD) / 50n }],
  ["vote", { pool, proposal: 1n, voter: PROVIDER, side: "inFavour" }],
  ...[block, block],
  ...[0n, 1n].map((proposal): Call => ["conclude", { pool, proposal }]),
  block,
  ["execute", { pool, proposal: 0n }],
  block,
];
const CONCLUDED: readonly Call[] = [...VOTED, block, block, ["conclude", { pool, proposal: 0n }]];

const SOLD: Call = ["sell", { party: TRADER, ...place, resourceIn: 40n, minCredits: 0n, deadline: 99n }];
const BOUGHT: Call = ["swap", { party: TRADER, pool, deltaP: [60n, 0n], minQ: [0n, 0n], deadline: 99n }];

const BOUGHT_MUCH: Call = ["swap", { party: TRADER, pool, deltaP: [400n, 0n], minQ: [0n, 0n], deadline: 99n }];

/** Where the scopes begin: each of them a few calls after the creation. Named by what can happen next. */
export const COARSE_SCRIPTS: Readonly<Record<string, readonly [Genesis, readonly Call[]]>> = {
  created: [COARSE, []],
  voting: [COARSE, PROPOSED],
  lowTarget: [LOW_TARGET, [block]],
  ...Object.fromEntries(
    JOB.map((_, i) => [`job${i}`, [COARSE, [...REGISTERED, ...JOB.slice(0, i + 1).flat()]] as const]),
  ),
  ...Object.fromEntries(
    // Late for the quote, the acceptance, the attestation, the draw and the verdict; the start has its own below.
    [0, 1, 3, 4, 5].map((i) => [
      `jobLate${i}`,
      [COARSE, [...REGISTERED, ...JOB.slice(0, i + 1).flat(), block, block]] as const,
    ]),
  ),
  jobAcceptedAndEpochOver: [
    COARSE,
    [...REGISTERED, block, HEARD, block, HEARD, ...JOB.slice(0, 3).flat(), ["closeEpoch", {}]],
  ],
  sealed: [COARSE, SEALED],
  toReveal: [COARSE, [...SEALED, commitCall(DEAR), commitCall(HUGE), block]],
  toClear: [COARSE, [...SEALED, block, revealCall(BUY), block]],
  movedAndToClear: [COARSE, [...SEALED, block, revealCall(BUY), block, BOUGHT_MUCH]],
  deposited: [COARSE, [...REGISTERED, ["deposit", { worker: WORKER, resource: 0n, amount: 3n }]]],
  silent: [COARSE, [...REGISTERED, block, block]],
  left: [COARSE, [...REGISTERED, ["leave", { worker: WORKER }], block]],
  slashed: [
    COARSE,
    [
      ...REGISTERED,
      ["report", { worker: WORKER, finding: "failed" }],
      block,
      block,
      ["slash", { worker: WORKER }],
      block,
    ],
  ],
  contradicted: [COARSE, [...REGISTERED, ["report", { worker: WORKER, finding: "contradicted" }]]],
  priceRisen: [COARSE, [...REGISTERED, block, HEARD, block, HEARD, BOUGHT, ["closeEpoch", {}]]],
  voted: [COARSE, [...VOTED, block, block]],
  queued: [COARSE, CONCLUDED],
  unlocked: [COARSE, [...CONCLUDED, block]],
  rivals: [COARSE, RIVALS],
  overdue: [COARSE, [...CONCLUDED, block, block, block]],
  feesEarned: [COARSE, [block, SOLD, block]],
  classClosed: [COARSE, [block, block, ["closeEpoch", {}]]],
  volatile: [COARSE, [SOLD, block, BOUGHT, block, block, block, block, block, block]],
};

const begun = (): readonly MarketState[] => {
  const steps = marketSteps(plainCommitment);
  const scripted = Object.values(COARSE_SCRIPTS).map(([genesis, calls]) =>
    played(steps, founded(steps, genesis), calls),
  );
  return [NOTHING, ...scripted].map((state) => ({ ...state, moves: 0n }));
};

let known: readonly MarketState[] | null = null;

/** The starts, which are states of the machine that its own steps have led to. Worked out once. */
export const coarseStarts = (): readonly MarketState[] => {
  known ??= begun();
  return known;
};
