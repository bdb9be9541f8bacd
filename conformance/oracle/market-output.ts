import type { MarketState } from "../../spec/machines/market/index.ts";
import { faultOf } from "../../spec/machines/workers/index.ts";
import type { MarketActionName, MarketRequest } from "../../spec/vocabulary/index.ts";
import type { JsonObject } from "../vectors/index.ts";
import { marketJson } from "./market.ts";

type Told = Readonly<Record<string, unknown>>;

/** A market before and after an action that was taken, what it was asked, and what its machine reports of it. */
interface Change {
  readonly before: MarketState;
  readonly next: MarketState;
  readonly given: Readonly<Record<string, unknown>>;
  readonly receipt: Told;
}

const place = (value: unknown): number => (typeof value === "number" ? value : -1);

const less = (left: readonly bigint[] = [], right: readonly bigint[] = []): readonly bigint[] =>
  left.map((amount, i) => amount - (right[i] ?? 0n));

/** What the wallet of a party has gained, below 0 if it has paid. */
const gained = ({ before, next, given }: Change, party: unknown = given.party) => {
  const [was, is] = [before, next].map(({ wallets }) => wallets[place(party)]);
  return { credits: (is?.credits ?? 0n) - (was?.credits ?? 0n), claims: less(is?.claims, was?.claims) };
};

const ofIndex = (claims: readonly bigint[], { given }: Change): bigint => claims[place(given.index)] ?? 0n;

/** What the reserves of the pool have gained. */
const filled = ({ before, next, given }: Change) => {
  const [was = [], is = []] = [before, next].map(({ venues }) => venues[place(given.pool)]?.pool.resources ?? []);
  return {
    q: is.map(({ q }, i) => q - (was[i]?.q ?? 0n)),
    p: is.map(({ p }, i) => p - (was[i]?.p ?? 0n)),
  };
};

const nextLot = ({ before, given }: Change): unknown => before.venues[place(given.pool)]?.ledger.nextLot;

const proposalOf = ({ next, given }: Change) =>
  next.venues[place(given.pool)]?.chamber.proposals[place(given.proposal)];

const minted = (change: Change): Told => {
  const { q: deltaQ, p: deltaP } = filled(change);
  return { ...change.receipt, deltaQ, deltaP };
};

const staked = (change: Change): Told => ({ staked: -gained(change, change.given.worker).credits });

/** What an action tells beside what its machine reports: amounts that can be read off the states before and after. */
const TOLD: Readonly<Partial<Record<MarketActionName, (change: Change) => Told>>> = {
  create: () => ({}),
  swap: (change) => ({ deltaQ: gained(change).claims, totalFee: change.receipt.charges }),
  buyExact: (change) => ({ ...change.receipt, creditsIn: -gained(change).credits }),
  sell: (change) => ({ ...change.receipt, creditsOut: gained(change).credits }),
  sellExact: (change) => ({ ...change.receipt, resourceIn: -ofIndex(gained(change).claims, change) }),
  addLiquidity: minted,
  mintShares: minted,
  removeLiquidity: (change) => {
    const { q, p } = filled(change);
    return { ...change.receipt, deltaQ: q.map((amount) => -amount), deltaP: p.map((amount) => -amount) };
  },
  transferShares: (change) => ({ ...change.receipt, lot: nextLot(change) }),
  register: (change) => ({ ...change.receipt, ...staked(change) }),
  topUp: staked,
  slash: ({ before, given, receipt }) => {
    const worker = before.registry.workers[place(given.worker)];
    return { ...receipt, fault: worker === undefined ? null : faultOf(before.rules.workers, worker) };
  },
  submit: (change) => ({ ...change.receipt, locked: -gained(change, change.given.client).credits }),
  draw: ({ next, given }) => ({ sampled: next.jobs.jobs[place(given.job)]?.status === "sampled" }),
  propose: ({ before, given }) => ({ proposal: before.venues[place(given.pool)]?.chamber.proposals.length }),
  conclude: (change) => ({ passed: proposalOf(change)?.status === "queued" }),
  execute: (change) => {
    const proposal = proposalOf(change);
    return { parameter: Number(proposal?.parameter), value: proposal?.value };
  },
  nextBlock: ({ next }) => ({ time: next.time }),
};

/** The output of an action that was taken. */
export const marketOutput = (
  { action, given }: MarketRequest,
  before: MarketState,
  next: MarketState,
  receipt: Told,
): JsonObject => {
  const told = TOLD[action];
  return marketJson(told === undefined ? receipt : told({ before, next, given, receipt })) as JsonObject;
};
