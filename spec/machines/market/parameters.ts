import type { Parameters, Value } from "../../checker/machine.ts";
import type { Resource } from "../../vocabulary/pool.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { TIME_LIMIT } from "../fee-distribution/operations.ts";
import { parametersOf as genesisParameters, type NewVenue } from "./create.ts";
import type { MarketScope } from "./machine.ts";
import type { Call } from "./play.ts";
import { BUY, COARSE, commitCall, DEAR, HUGE, revealCall, SELL } from "./starts.ts";

/** Nobody, nowhere, no job of any scope. */
const NONE = 9n;
const LATE = 99n;
const TOO_MUCH = 4n * QUANTITY_LIMIT;

/** One call, and the same with one thing changed at a time. */
const varied = (call: Parameters, ...changes: readonly Parameters[]): readonly Parameters[] => [
  call,
  ...changes.map((change) => ({ ...call, ...change })),
];

const parametersOf = ([, parameters]: Call): Parameters => parameters;

const swap = { party: 1n, pool: 0n, deltaP: [20n, 0n], minQ: [0n, 0n], deadline: LATE };
const buyExact = { party: 1n, pool: 0n, index: 0n, resourceOut: 15n, maxCredits: LATE, deadline: LATE };
const sell = { party: 1n, pool: 0n, index: 0n, resourceIn: 25n, minCredits: 0n, deadline: LATE };
const sellExact = { party: 1n, pool: 0n, index: 0n, creditsOut: 12n, maxResource: LATE, deadline: LATE };
const strays = [{ party: NONE }, { pool: NONE }] as const;

const across = { party: 1n, index: 0n, amounts: [15n], maxCredits: LATE, deadline: LATE };

const trades: MarketScope["parameters"] = {
  swap: varied(
    swap,
    ...[...strays, { deltaP: [0n, 4n] }, { deltaP: [0n, 0n] }, { deltaP: [30n, 1n] }, { deadline: 0n }],
    ...[{ minQ: [LATE, 0n] }, { deltaP: [900n, 0n] }, { party: 0n }],
  ),
  buyExact: varied(
    buyExact,
    ...[...strays, { index: NONE }, { index: 1n, resourceOut: 3n }, { resourceOut: 0n }, { resourceOut: 1000n }],
    ...[{ maxCredits: 1n }, { resourceOut: 500n, maxCredits: TOO_MUCH }, { deadline: 0n }],
  ),
  sell: varied(
    sell,
    ...[...strays, { index: NONE }, { index: 1n, resourceIn: 2n }, { resourceIn: 0n }, { resourceIn: 1n }],
    ...[{ minCredits: 900n }, { resourceIn: 800n }, { deadline: 0n }],
  ),
  sellExact: varied(
    sellExact,
    ...[...strays, { index: NONE }, { creditsOut: 0n }, { creditsOut: 1000n, maxResource: TOO_MUCH }],
    ...[{ maxResource: 1n }, { creditsOut: 400n, maxResource: TOO_MUCH }, { deadline: 0n }],
  ),
  buyAcross: varied(
    across,
    ...[{ party: NONE }, { index: NONE }, { amounts: [] }, { amounts: [0n] }, { amounts: [1000n] }],
    ...[{ maxCredits: 1n }, { amounts: [500n], maxCredits: TOO_MUCH }, { deadline: 0n }],
  ),
};

const lot = { party: 0n, pool: 0n, lot: 1n };
const lots = [{ lot: NONE }, { party: 1n }] as const;
const offer = { party: 1n, pool: 0n, deltaQ: [100n, 2n], deltaP: [100n, 2n], minShares: 0n, deadline: LATE };
const mint = { party: 1n, pool: 0n, shares: 100n, maxQ: [LATE, 9n], maxP: [LATE, 9n], deadline: LATE };
const burn = { ...lot, shares: 400n, minQ: [0n, 0n], minP: [0n, 0n], deadline: LATE };

const liquidity: MarketScope["parameters"] = {
  addLiquidity: varied(
    offer,
    ...[...strays, { deltaQ: [0n, 0n], deltaP: [0n, 0n] }, { deltaQ: [0n, 2n] }, { minShares: TOO_MUCH }],
    ...[{ deltaQ: [900n, 12n], deltaP: [900n, 12n] }, { deadline: 0n }],
  ),
  mintShares: varied(mint, ...[...strays, { shares: 0n }, { maxP: [1n, 1n] }, { party: 2n }, { deadline: 0n }]),
  removeLiquidity: varied(
    burn,
    ...[...strays, ...lots, { shares: 0n }, { shares: 1n }, { shares: 1001n }, { minQ: [TOO_MUCH, 0n] }],
    ...[{ shares: 1000n }, { deadline: 0n }],
  ),
  transferShares: varied(
    { ...lot, to: 1n, shares: 300n },
    ...strays,
    ...lots,
    { shares: 0n },
    { shares: 1001n },
    { to: NONE },
  ),
  claimFees: varied(lot, ...strays, ...lots),
};

const place = { pool: 0n, index: 0n };
const places = [{ pool: NONE }, { index: NONE }] as const;
const hidden = { party: 1n, ...place, commitment: 5n };

const auctions: MarketScope["parameters"] = {
  commit: [
    ...varied(hidden, ...places, { party: NONE }, { party: 3n }),
    ...[BUY, SELL].map((order) => parametersOf(commitCall(order))),
  ],
  reveal: [
    ...[BUY, SELL, DEAR, HUGE].map((order) => parametersOf(revealCall(order))),
    ...varied(parametersOf(revealCall(BUY)), ...places, { party: NONE }, { amount: 0n }, { salt: 2n }).slice(1),
  ],
  clear: varied(place, ...places),
  lowerCurvature: varied(
    { ...place, step: WAD / 20n },
    ...places,
    { step: 0n },
    { step: WAD / 2n },
    { step: WAD / 6n },
  ),
  raiseCurvature: varied(
    { ...place, step: WAD / 20n },
    ...places,
    { step: 0n },
    { step: (7n * WAD) / 10n },
    { step: WAD },
    { step: 4n * WAD },
  ),
};

const work: MarketScope["parameters"] = {
  register: varied(
    { worker: 1n, declared: [4n, 0n], stake: 8n },
    ...[{ worker: NONE }, { declared: [4n] }, { declared: [0n, 0n] }, { worker: 2n }, { stake: 501n }, { stake: 1n }],
  ),
  topUp: varied({ worker: 2n, amount: 3n }, { worker: NONE }, { amount: 0n }, { amount: 100n }, { worker: 0n }),
  heartbeat: varied({ worker: 2n }, { worker: NONE }, { worker: 0n }),
  deposit: varied(
    { worker: 2n, resource: 0n, amount: 2n },
    ...[{ worker: NONE }, { resource: NONE }, { resource: 1n }, { amount: 0n }, { worker: 0n }],
  ),
  report: [
    ...["passed", "failed", "contradicted"].map((finding) => ({ worker: 2n, finding })),
    { worker: NONE, finding: "passed" },
    { worker: 0n, finding: "passed" },
  ],
  slash: varied({ worker: 2n }, { worker: NONE }, { worker: 0n }),
  leave: varied({ worker: 2n }, { worker: NONE }, { worker: 0n }),
  withdraw: varied({ worker: 2n }, { worker: NONE }, { worker: 0n }),
  closeEpoch: [{}],
};

const named = [{ job: NONE }] as const;
const offered = { job: 0n, worker: 2n, ...place, cost: 12n, resource: 5n, payment: 9n };

const jobs: MarketScope["parameters"] = {
  submit: varied({ client: 1n, budget: 30n }, { client: NONE }, { budget: 0n }, { budget: 501n }),
  quote: varied(
    offered,
    ...[...named, ...places, { worker: NONE }, { worker: 0n }, { payment: 0n }, { payment: 99n }],
    ...[{ cost: 1n }, { resource: 0n }, { resource: 1000n }],
  ),
  accept: varied({ job: 0n, client: 1n }, ...named, { client: 0n }),
  start: varied({ job: 0n, worker: 2n }, ...named, { worker: 0n }),
  attest: varied({ job: 0n, worker: 2n, result: 7n, vouched: true }, ...named, { worker: 0n }, { vouched: false }),
  draw: varied({ job: 0n, digest: 0n }, ...named, { digest: 2n ** 255n }),
  judge: varied({ job: 0n, verdict: "verified" }, ...named, { verdict: "rejected" }),
  settle: varied({ job: 0n }, ...named),
  expire: varied({ job: 0n }, ...named),
  cancel: varied({ job: 0n, client: 1n }, ...named, { client: 0n }),
};

const proposal = { pool: 0n, proposal: 0n };
const proposals = [{ pool: NONE }, { proposal: NONE }] as const;

const governance: MarketScope["parameters"] = {
  propose: varied(
    { pool: 0n, proposer: 0n, parameter: 0n, value: WAD / 8n },
    ...[{ pool: NONE }, { proposer: NONE }, { proposer: 1n }, { parameter: 1n }, { value: WAD }, { value: WAD / 16n }],
  ),
  vote: varied(
    { ...proposal, voter: 0n, side: "inFavour" },
    ...[...proposals, { voter: NONE }, { voter: 1n }, { side: "against" }],
  ),
  conclude: varied(proposal, ...proposals),
  execute: varied(proposal, ...proposals, { proposal: 1n }),
  lapse: varied(proposal, ...proposals),
};

const [coarsePool] = COARSE.pools;
const created = (changes: Partial<NewVenue>): Parameters[string] =>
  (coarsePool === undefined ? [] : [{ ...coarsePool, ...changes }]) as unknown as Value;
const curve: Resource = { weight: WAD / 2n, q: 9n, p: 9n, c: 0n, beta: 0n, m: 0n };

/** Every action on what the starts are about, and one call for each refusal that these do not bring about. */
export const COARSE_PARAMETERS: MarketScope["parameters"] = {
  create: varied(
    genesisParameters(COARSE),
    ...[
      { wallets: [] },
      { wallets: [{ credits: 1n, claims: [] }] },
      { pools: created({ creator: NONE }) },
      { pools: created({ values: [] }) },
    ],
    { pools: created({ resources: [{ ...curve, beta: WAD }, curve] }) },
  ),
  ...trades,
  ...liquidity,
  ...auctions,
  ...work,
  ...jobs,
  ...governance,
  nextBlock: [{ seconds: 1n }, { seconds: 0n }, { seconds: TIME_LIMIT }],
};
