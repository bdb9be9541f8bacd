import { Effect, HashMap, Result } from "effect";
import { explore, type Parameters, type Step } from "../../spec/checker/index.ts";
import {
  BATCH_SCOPES,
  type BatchScope,
  type BatchState,
  batchMachine,
  type Order,
} from "../../spec/machines/batch/index.ts";
import type { Pool, Refusal } from "../../spec/vocabulary/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Batch, clear, commit, type Funds, openBatch, reveal } from "../../src/market/batch/index.ts";

/** The three operations under refinement. */
export interface BatchOperations {
  readonly commit: typeof commit;
  readonly reveal: typeof reveal;
  readonly clear: typeof clear;
}

export const batchReference: BatchOperations = { commit, reveal, clear };

export interface BatchStepDifference {
  readonly scope: string;
  readonly action: string;
  readonly parameters: Parameters;
  readonly specification: string;
  readonly implementation: string;
}

/** What both sides are asked to agree on after a step. */
interface Seen {
  readonly q: bigint;
  readonly p: bigint;
  readonly collected: bigint;
  readonly wallets: readonly Funds[];
  readonly book: readonly { readonly commitment: bigint; readonly trader: bigint; readonly order: Order | null }[];
}

const textOf = ({ q, p, collected, wallets, book }: Seen): string =>
  [
    `q ${q}, p ${p}, collected ${collected}`,
    ...wallets.map(({ credits, resource }) => `wallet ${credits} ${resource}`),
    ...book.map(({ commitment, trader, order }) =>
      [commitment, trader, order?.side, order?.amount, order?.limit].join(" "),
    ),
  ].join("; ");

/** The mapping: a state of the machine as the batch and the pool that the implementation knows, by its own commits and reveals. */
const batchOf = ({ constants }: BatchScope, state: BatchState): Batch => {
  const { rate, bond, commitUntil, revealUntil, batches } = constants;
  const fees = { base: rate, volatilityRate: 0n, cap: rate, risk: { schedule: "none" as const, rate: 0n } };
  const terms = { index: 0, bond, commitUntil, revealUntil };
  const opened = openBatch({ fees, volatility: 0n, time: 0n }, terms);
  const filled = state.book.reduce((batch, { commitment, trader, order }) => {
    const taken = committed(batch, trader, commitment);
    return order === null ? taken : revealed(taken, trader, commitment, order, commitUntil);
  }, opened);
  return { ...filled, cleared: state.cleared >= batches };
};

const RICH: Funds = { credits: 10n ** 60n, resource: 10n ** 60n };

const committed = (batch: Batch, trader: bigint, commitment: bigint): Batch =>
  Result.getOrThrow(commit(batch, { trader, commitment, time: -1n, balance: RICH })).batch;

const revealed = (batch: Batch, trader: bigint, commitment: bigint, order: Order, time: bigint): Batch =>
  Result.getOrThrow(
    reveal(batch, {
      ...{ time, balance: RICH, reserves: { q: 0n, p: 0n }, commitmentOf: () => commitment },
      sealed: { trader, ...order, salt: 0n },
    }),
  ).batch;

const poolOf = ({ constants: { curve } }: BatchScope, { q, p }: BatchState): Pool => ({
  shares: curve.shares,
  resources: [{ weight: WAD, q, p, c: curve.c, beta: curve.beta, m: curve.m }],
  block: { number: 0n, open: [null] },
});

const bookOf = ({ entries }: Batch): Seen["book"] =>
  HashMap.toEntries(entries)
    .map(([commitment, entry]) => ({ commitment, ...entry }))
    .toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1));

const moved = (wallets: readonly Funds[], trader: bigint, by: Funds, sign: 1n | -1n): readonly Funds[] =>
  wallets.map((wallet, i) =>
    BigInt(i) === trader
      ? { credits: wallet.credits + sign * by.credits, resource: wallet.resource + sign * by.resource }
      : wallet,
  );

const orderOf = (parameters: Parameters): { readonly trader: bigint; readonly order: Order } => {
  const { trader, side, amount, limit } = parameters;
  if (typeof trader !== "bigint" || typeof amount !== "bigint" || typeof limit !== "bigint")
    throw new TypeError("an order of the machine has a trader, an amount and a limit");
  if (side !== "buy" && side !== "sell") throw new TypeError("an order of the machine buys or sells");
  return { trader, order: { side, amount, limit } };
};

/** The same step by the implementation. */
const implemented = (
  scope: BatchScope,
  state: BatchState,
  action: string,
  parameters: Parameters,
  operations: BatchOperations,
): Result.Result<Seen, Refusal> => {
  const batch = batchOf(scope, state);
  const { q, p, time, collected, wallets } = state;
  if (action === "clear")
    return Result.map(
      operations.clear(batch, poolOf(scope, state), time),
      ({ batch: after, post, receipt, returns, forfeited }) => ({
        q: post.resources[0]?.q ?? 0n,
        p: post.resources[0]?.p ?? 0n,
        collected: collected + receipt.fees + forfeited,
        wallets: returns.reduce((sum, each) => moved(sum, each.trader, each, 1n), wallets as readonly Funds[]),
        book: bookOf(after),
      }),
    );
  const { trader, order } = orderOf(parameters);
  const balance = wallets[Number(trader)] ?? { credits: 0n, resource: 0n };
  const { commitmentOf } = scope.constants;
  const taken =
    action === "commit"
      ? operations.commit(batch, { trader, commitment: commitmentOf(trader, order), time, balance })
      : operations.reveal(batch, {
          ...{ sealed: { trader, ...order, salt: 0n }, time, balance, reserves: { q, p } },
          commitmentOf: (sealed) => commitmentOf(sealed.trader, sealed),
        });
  return Result.map(taken, ({ batch: after, due }) => ({
    ...{ q, p, collected },
    wallets: moved(wallets, trader, due, -1n),
    book: bookOf(after),
  }));
};

const outcomeText = (outcome: Result.Result<Seen, Refusal>): string =>
  Result.match(outcome, { onSuccess: textOf, onFailure: ({ code }) => `refused: ${code}` });

const specified = (step: Step<BatchState>): string => outcomeText(Result.map(step, ({ next }) => next));

/** Most differences that are kept: the first ones are the shortest to reach. */
const KEPT = 3;

/** Every step of the explored machines but the passing of time, taken or refused by the implementation too. */
export const refineBatchMachines = Effect.fn("refineBatchMachines")(function* (
  operations: BatchOperations = batchReference,
  scopes: readonly BatchScope[] = BATCH_SCOPES,
) {
  let steps = 0;
  const differences: BatchStepDifference[] = [];
  for (const scope of scopes) {
    const machine = batchMachine(scope);
    const actions = machine.actions.map((action) => ({
      ...action,
      step: (state: BatchState, parameters: Parameters): Step<BatchState> => {
        const step = action.step(state, parameters);
        if (action.name === "pass" || differences.length >= KEPT) return step;
        steps += 1;
        const specification = specified(step);
        const implementation = outcomeText(implemented(scope, state, action.name, parameters, operations));
        if (specification !== implementation)
          differences.push({ scope: scope.name, action: action.name, parameters, specification, implementation });
        return step;
      },
    }));
    yield* explore({ ...machine, actions, actionProperties: [] });
  }
  return { steps, differences };
});
