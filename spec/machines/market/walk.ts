import type { Parameters } from "../../checker/machine.ts";
import { WAD } from "../../vocabulary/units.ts";
import { sha256CommitmentOf } from "./commitment.ts";
import { type Genesis, parametersOf } from "./create.ts";
import type { MarketScope } from "./machine.ts";
import { MARKET_RULES, type MarketRules } from "./rules.ts";
import { NOTHING } from "./state.ts";

/** Minutes and hours where the protocol has days and weeks, so that walks of a hundred steps see the ends of things. */
const RULES: MarketRules = {
  ...MARKET_RULES,
  classes: [0n, 1n],
  fees: { volatilityRate: WAD / 50n, cap: WAD / 10n, risk: { schedule: "none", rate: 0n } },
  curvature: { ...MARKET_RULES.curvature, base: WAD / 8n, targetPerShare: (3n * WAD) / 2n },
  calendar: { day: 600n, window: 1800n },
  workers: { ...MARKET_RULES.workers, lowEpochs: 1n, unbonding: 1200n },
  jobs: {
    windows: { submitted: 7200n, quoted: 7200n, accepted: 7200n, running: 7200n, attested: 7200n, sampled: 7200n },
    sampling: WAD / 2n,
  },
  governance: {
    ...{ bounds: [{ least: 0n, most: WAD / 20n, step: WAD / 100n }], quorum: WAD / 5n, threshold: WAD },
    ...{ votingPeriod: 600n, timeLock: 300n, grace: 3600n },
  },
};

const units = (amount: bigint): bigint => amount * WAD + 1n;

/** Two pools, one with floors and one with inertia; a provider to each, two traders, two workers. */
export const GENESIS: Genesis = {
  rules: RULES,
  wallets: [
    ...[0n, 1n].map(() => ({ credits: units(4000n), claims: [units(900n), units(900n)] })),
    ...[2n, 3n].map(() => ({ credits: units(2000n), claims: [units(100n), units(100n)] })),
    ...[4n, 5n].map(() => ({ credits: units(700n), claims: [0n, 0n] })),
  ],
  pools: [
    {
      ...{ creator: 0n, shares: 1000n * WAD + 7n, values: [WAD / 200n] },
      resources: [
        { weight: WAD / 2n, q: 1000n * WAD + 3n, p: 2000n * WAD + 1n, c: WAD / 10n, beta: WAD / 5n, m: 0n },
        { weight: WAD / 2n, q: 800n * WAD + 9n, p: 1300n * WAD + 5n, c: WAD / 3n, beta: WAD / 9n, m: 0n },
      ],
    },
    {
      ...{ creator: 1n, shares: 500n * WAD + 1n, values: [WAD / 100n] },
      resources: [
        { weight: WAD / 4n, q: 400n * WAD + 5n, p: 900n * WAD + 7n, c: 0n, beta: 0n, m: 0n },
        { weight: (3n * WAD) / 4n, q: 700n * WAD + 1n, p: 1500n * WAD + 3n, c: WAD / 8n, beta: WAD / 9n, m: WAD / 50n },
      ],
    },
  ],
};

type Choices = Readonly<Record<string, readonly Parameters[string][]>>;

/** Every combination of some values of each parameter. */
const over = (choices: Choices): readonly Parameters[] =>
  Object.entries(choices).reduce<readonly Parameters[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

const PARTIES = [0n, 1n, 2n, 3n];
const POOLS = [0n, 1n];
const LATE = 2n ** 63n;
const small = WAD / 3n + 1n;
const deadline = [LATE];
const at = { pool: POOLS, index: [0n, 1n] };
const trader = { party: PARTIES, ...at, deadline };
const none = [[0n, 0n]];
const salt = 5n;

const orders = [
  ...over({ party: PARTIES, side: ["buy"], amount: [units(3n), units(40n)], limit: [3n * WAD, 2n * WAD + 1n] }),
  ...over({ party: PARTIES, side: ["sell"], amount: [units(5n), units(60n)], limit: [WAD, 2n * WAD] }),
].map((order) => ({ ...order, salt }));

const commitments = orders.map((order) => {
  const { party, side, amount, limit } = order as unknown as {
    readonly party: bigint;
    readonly side: "buy" | "sell";
    readonly amount: bigint;
    readonly limit: bigint;
  };
  return { party, commitment: sha256CommitmentOf({ trader: party, side, amount, limit, salt }) };
});

const each = (places: Choices, calls: readonly Parameters[]): readonly Parameters[] =>
  over(places).flatMap((place) => calls.map((call) => ({ ...place, ...call })));

const WORKERS = [4n, 5n];
const worker = { worker: WORKERS };
const job = { job: [0n, 1n, 2n] };
const proposal = { pool: POOLS, proposal: [0n, 1n, 2n] };
const lots = { party: PARTIES, pool: POOLS, lot: [1n, 2n, 3n, 4n] };

const withRisk = (genesis: Genesis): Genesis => ({
  ...genesis,
  rules: { ...genesis.rules, fees: { ...genesis.rules.fees, risk: { schedule: "per-trade", rate: WAD / 100n } } },
});

/** What anybody may do, in amounts of a unit and less, of tens, and of most of what there is. */
const WALK_PARAMETERS: MarketScope["parameters"] = {
  // Risk on a trade is searched for within a search, so that one walk in four has it.
  create: [GENESIS, GENESIS, GENESIS, withRisk(GENESIS)].map(parametersOf),
  swap: over({
    ...{ party: PARTIES, pool: POOLS, minQ: none, deadline },
    deltaP: [
      [units(30n), 0n],
      [0n, small],
      [units(7n), units(11n)],
      [units(600n), 0n],
    ],
  }),
  buyExact: over({ ...trader, resourceOut: [small, units(25n)], maxCredits: [2n ** 111n] }),
  sell: over({ ...trader, resourceIn: [small, units(31n), units(400n)], minCredits: [0n] }),
  sellExact: over({ ...trader, creditsOut: [small, units(19n)], maxResource: [2n ** 111n] }),
  buyAcross: over({
    ...{ party: PARTIES, index: [0n, 1n], maxCredits: [2n ** 111n], deadline },
    amounts: [
      [units(9n), small],
      [0n, units(21n)],
    ],
  }),
  addLiquidity: over({
    ...{ party: PARTIES, pool: POOLS, minShares: [0n], deadline },
    deltaQ: [
      [units(90n), units(90n)],
      [units(2n), units(3n)],
    ],
    deltaP: [
      [units(200n), units(200n)],
      [units(4n), units(9n)],
    ],
  }),
  mintShares: over({
    ...{ party: PARTIES, pool: POOLS, shares: [small, units(30n)], deadline },
    ...{ maxQ: [[units(400n), units(400n)]], maxP: [[units(400n), units(400n)]] },
  }),
  removeLiquidity: over({ ...lots, shares: [small, units(20n)], minQ: none, minP: none, deadline }),
  transferShares: over({ ...lots, to: [2n, 3n], shares: [small, units(10n)] }),
  claimFees: over(lots),
  commit: each(at, commitments),
  reveal: each(at, orders),
  clear: over(at),
  lowerCurvature: over({ ...at, step: [WAD / 100n, WAD / 1000n] }),
  raiseCurvature: over({ ...at, step: [WAD / 100n, WAD / 1000n] }),
  register: over({ ...worker, declared: [[units(50n), units(20n)]], stake: [units(400n), units(260n)] }),
  topUp: over({ ...worker, amount: [small] }),
  heartbeat: over(worker),
  deposit: over({ ...worker, resource: [0n, 1n], amount: [small, units(6n)] }),
  report: over({ ...worker, finding: ["passed", "passed", "failed", "contradicted"] }),
  slash: over(worker),
  leave: over(worker),
  withdraw: over(worker),
  closeEpoch: [{}],
  submit: over({ client: [2n, 3n], budget: [units(90n)] }),
  quote: over({ ...job, ...worker, ...at, cost: [units(40n)], resource: [units(5n), small], payment: [units(30n)] }),
  accept: over({ ...job, client: [2n, 3n] }),
  start: over({ ...job, ...worker }),
  attest: over({ ...job, ...worker, result: [1n], vouched: [true] }),
  draw: over({ ...job, digest: [0n, 2n ** 255n] }),
  judge: over({ ...job, verdict: ["verified", "rejected"] }),
  settle: over(job),
  expire: over(job),
  cancel: over({ ...job, client: [2n, 3n] }),
  propose: over({ pool: POOLS, proposer: PARTIES, parameter: [0n], value: [WAD / 100n, WAD / 150n] }),
  vote: over({ ...proposal, voter: PARTIES, side: ["inFavour", "against"] }),
  conclude: over(proposal),
  execute: over(proposal),
  lapse: over(proposal),
  nextBlock: over({ seconds: [12n, 12n, 300n, 600n, 3600n] }),
};

/**
 * The market at full scale, from its creation on and without end: walks through it are drawn at random, and a log of
 * any market is held against it, whatever was created in its first line.
 */
export const MARKET_WALK: MarketScope = {
  name: "market",
  statement: "the whole protocol at full scale, from its creation on: for random walks, and for logs of any market",
  commitmentOf: sha256CommitmentOf,
  starts: () => [NOTHING],
  parameters: WALK_PARAMETERS,
  depth: null,
  expected: [],
};
