import { HashMap, Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import * as registry from "../workers/index.ts";
import { closingPrices, epochsAfter } from "./epochs.ts";
import { isClosed, type Market } from "./market.ts";
import { changed, type Nothing, operation } from "./operation.ts";
import { claimsOf, closedProblem, credit, debit, sum } from "./wallets.ts";

interface WorkerCall {
  readonly worker: number;
}

/** What an operation of the registry is told beside the call: the clock, and what the wallet holds. */
interface Told {
  readonly time: bigint;
  readonly balance: bigint;
}

/** An operation of the registry, with the credits that it takes of the worker's wallet, below 0, or gives it. */
const ofWorker = <Call extends WorkerCall, Receipt>(
  action: string,
  run: (market: Market, call: Call & Told) => registry.Outcome<registry.Registry, Receipt>,
  gain: (receipt: Receipt) => bigint = () => 0n,
) =>
  operation(action, (market, call: Call) => {
    const balance = market.wallets[call.worker]?.credits ?? 0n;
    return Result.flatMap(run(market, { ...call, time: market.time, balance }), ({ post, receipt }) => {
      const [after, gained] = [{ ...market, registry: post }, gain(receipt)];
      if (gained === 0n) return changed(after, receipt);
      return changed(
        gained < 0n ? debit(after, call.worker, { credits: -gained }) : credit(after, call.worker, { credits: gained }),
        receipt,
      );
    });
  });

export interface RegisterCall extends WorkerCall {
  /** Raw capacity of each class an epoch. */
  readonly declared: readonly bigint[];
  readonly stake: bigint;
}

/** Makes a party a worker, with its capacity an epoch and a stake for it. Refused as `register` of the registry. */
export const register = ofWorker<RegisterCall, { readonly staked: bigint; readonly required: bigint }>(
  "register",
  ({ rules, registry: workers }, call) => registry.register(rules.workers, workers, call),
  ({ staked }) => -staked,
);

/** Adds to a stake. Refused as `topUp` of the registry. */
export const topUp = ofWorker<WorkerCall & { readonly amount: bigint }, { readonly staked: bigint }>(
  "topUp",
  ({ rules, registry: workers }, call) => registry.topUp(rules.workers, workers, call),
  ({ staked }) => -staked,
);

/** A worker says that it is there. Refused as `heartbeat` of the registry. */
export const heartbeat = ofWorker<WorkerCall, Nothing>("heartbeat", ({ rules, registry: workers }, call) =>
  registry.heartbeat(rules.workers, workers, call),
);

export interface ReportCall extends WorkerCall {
  readonly finding: "passed" | "failed" | "contradicted";
}

/** What the attestation protocol found of a worker. Refused as `report` of the registry. */
export const report = ofWorker<ReportCall, Nothing>("report", ({ rules, registry: workers }, call) =>
  registry.report(rules.workers, workers, call),
);

/** Slashes a worker at fault for the treasury, and ejects it. Anyone may. Refused as `slash` of the registry. */
export const slash = ofWorker<WorkerCall, { readonly fault: registry.Fault; readonly slashed: bigint }>(
  "slash",
  ({ rules, registry: workers }, call) => registry.slash(rules.workers, workers, call),
);

/** A worker leaves. Refused as `leave` of the registry. */
export const leave = ofWorker<WorkerCall, Nothing>("leave", ({ rules, registry: workers }, call) =>
  registry.leave(rules.workers, workers, call),
);

/** Takes what is left of a stake that is released. Refused as `withdraw` of the registry. */
export const withdraw = ofWorker<WorkerCall, { readonly released: bigint }>(
  "withdraw",
  ({ rules, registry: workers }, call) => registry.withdraw(rules.workers, workers, call),
  ({ released }) => released,
);

export interface DepositCall extends WorkerCall {
  readonly resource: number;
  readonly amount: bigint;
}

/**
 * Claims come into being, in the worker's wallet: on its capacity of the epoch that the class names, as far as the haircut of
 * its quality allows. Refused as `deposit` of the registry, Expired (the class's epoch has ended), TooEarly (it has not
 * begun): the first that applies.
 */
export const deposit = operation("deposit", (market, call: DepositCall) => {
  const { worker, resource, amount } = call;
  const { rules, supply, time } = market;
  return Result.flatMap(
    registry.deposit(rules.workers, market.registry, { worker, resource, amount, time }),
    ({ post, receipt }) => {
      const problem = closedProblem(market, [resource]) ?? begunProblem(market, resource);
      if (problem !== null) return Result.fail(problem);
      const claims = claimsOf(market, resource, amount);
      const brought = supply.claims.map((held, index) => held + (claims[index] ?? 0n));
      const issued = { ...market, registry: post, supply: { ...supply, claims: brought } };
      return changed(credit(issued, worker, { claims }), receipt);
    },
  );
});

const begunProblem = ({ rules, registry: { epoch } }: Market, resource: number): Refusal | null => {
  const named = rules.classes[resource] ?? 0n;
  return named <= epoch ? null : refusal("TooEarly", "registry.epoch", epoch, `${named}, the epoch of the class`);
};

const pendingProblem = ({ venues, rules, registry: { epoch } }: Market): Refusal | null => {
  const pending = venues.some(({ listings }) =>
    listings.some(({ batch }, index) => rules.classes[index] === epoch && HashMap.size(batch.entries) > 0),
  );
  return pending ? refusal("TooEarly", "batch.entries", "not empty", "cleared, of every class that perishes") : null;
};

/** The market without the claims of closed classes in wallets. */
const perished = (market: Market): Market => ({
  ...market,
  wallets: market.wallets.map(({ credits, claims }) => ({
    credits,
    claims: claims.map((held, index) => (isClosed(market, index) ? 0n : held)),
  })),
  perished: market.perished.map((gone, index) =>
    isClosed(market, index) ? gone + sum(market.wallets.map(({ claims }) => claims[index] ?? 0n)) : gone,
  ),
});

/**
 * Ends an epoch: stakes count at the prices of now, c has a new target, the claims of the classes of the epoch perish. The
 * batches of those have to be cleared before; anyone can, and none takes orders that it could not clear in time.
 * Refused as TooEarly.
 */
export const closeEpoch = operation("closeEpoch", (market, _call: Nothing) => {
  const { rules, venues, time } = market;
  const prices = closingPrices(venues, rules.classes.length);
  return Result.flatMap(registry.closeEpoch(rules.workers, market.registry, { prices, time }), ({ post }) => {
    const problem = pendingProblem(market);
    if (problem !== null) return Result.fail(problem);
    const next = venues.map((venue) => ({ ...venue, listings: epochsAfter(rules, venue) }));
    return changed(perished({ ...market, registry: post, venues: next }), { epoch: post.epoch });
  });
});
