import { Effect, Result } from "effect";
import fc from "fast-check";
import { explore } from "../../spec/checker/index.ts";
import {
  LIQUIDITY_SCOPES,
  type LiquidityOutcome,
  type LiquidityScope,
  liquidityMachine,
  liquidityOperations,
} from "../../spec/machines/liquidity/index.ts";
import type { AddLiquidity, MintShares, RemoveLiquidity } from "../../spec/vocabulary/liquidity.ts";
import type { Pool } from "../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import { addLiquidity, type LiquidityChange, mintShares, removeLiquidity } from "../../src/market/liquidity/index.ts";
import { liquidityRequest } from "./liquidity.arbitrary.ts";

type Outcome = Result.Result<LiquidityChange, Refusal>;

/** What is to be refined: one outcome, and of several refusals the first in precedence. */
export interface LiquidityImplementation {
  readonly mintShares: (pool: Pool, time: bigint, order: MintShares) => Outcome;
  readonly addLiquidity: (pool: Pool, time: bigint, order: AddLiquidity) => Outcome;
  readonly removeLiquidity: (pool: Pool, time: bigint, order: RemoveLiquidity) => Outcome;
}

/** An order with its pool and the time. */
export type LiquidityRequest = { readonly pool: Pool; readonly time: bigint } & (
  | { readonly operation: "mintShares"; readonly order: MintShares }
  | { readonly operation: "addLiquidity"; readonly order: AddLiquidity }
  | { readonly operation: "removeLiquidity"; readonly order: RemoveLiquidity }
);

/** A request on which specification and implementation differ, both answers as text. */
export interface LiquidityDifference {
  readonly request: LiquidityRequest;
  readonly specification: string;
  readonly implementation: string;
}

export interface LiquidityRefinement {
  readonly seed: number;
  readonly cases: number;
  readonly byOperation: Readonly<Partial<Record<LiquidityRequest["operation"], number>>>;
  /** Cases that were answered, the others being refused. */
  readonly answered: number;
  /** The smallest difference found, or null. */
  readonly difference: LiquidityDifference | null;
}

export const liquidityReference: LiquidityImplementation = { mintShares, addLiquidity, removeLiquidity };

const specification = liquidityOperations();

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item));

/** Everything of a change, in one order of fields. */
const changeText = ({ post: { shares, resources, block }, receipt }: LiquidityChange): string =>
  textOf([
    [receipt.shares, receipt.deltaQ, receipt.deltaP],
    [shares, resources.map(({ weight, q, p, c, beta, m }) => [weight, q, p, c, beta, m]), block],
  ]);

const specified = ({ pool, time, ...request }: LiquidityRequest): LiquidityOutcome => {
  switch (request.operation) {
    case "mintShares":
      return specification.mint(pool, time, request.order);
    case "addLiquidity":
      return specification.mintByAmounts(pool, time, request.order);
    case "removeLiquidity":
      return specification.burn(pool, time, request.order);
  }
};

const implemented = (
  implementation: LiquidityImplementation,
  { pool, time, ...request }: LiquidityRequest,
): Outcome => {
  switch (request.operation) {
    case "mintShares":
      return implementation.mintShares(pool, time, request.order);
    case "addLiquidity":
      return implementation.addLiquidity(pool, time, request.order);
    case "removeLiquidity":
      return implementation.removeLiquidity(pool, time, request.order);
  }
};

/** One request to both, compared exactly: same receipt, same pool, or the same first refusal. */
export const compareLiquidity = (
  request: LiquidityRequest,
  implementation: LiquidityImplementation = liquidityReference,
): { readonly difference: LiquidityDifference | null; readonly refused: boolean } => {
  const outcome = specified(request);
  const text = Result.match(outcome, {
    onSuccess: changeText,
    onFailure: ([first]) => `refused: ${first?.code}`,
  });
  const answered = Result.match(implemented(implementation, request), {
    onSuccess: changeText,
    onFailure: ({ code }) => `refused: ${code}`,
  });
  const difference = text === answered ? null : { request, specification: text, implementation: answered };
  return { difference, refused: Result.isFailure(outcome) };
};

/** A difference as a person reads it. */
export const describeLiquidityDifference = ({ request, ...answers }: LiquidityDifference): string =>
  [
    `${request.operation}: src and spec differ`,
    `  request         ${textOf(request)}`,
    `  specification   ${answers.specification}`,
    `  implementation  ${answers.implementation}`,
  ].join("\n");

/** Cases between two looks at the clock: the run stays interruptible and can report. */
const CHUNK = 500;

export interface LiquidityOptions {
  readonly seed: number;
  readonly cases: number;
  readonly implementation?: LiquidityImplementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}

/** Random mints and burns to specification and implementation alike. The same seed gives the same cases. */
export const refineLiquidity = Effect.fn("refineLiquidity")(function* ({
  seed,
  cases,
  implementation = liquidityReference,
  progress = () => Effect.void,
}: LiquidityOptions) {
  const byOperation: Partial<Record<LiquidityRequest["operation"], number>> = {};
  let answered = 0;
  const agrees = (request: LiquidityRequest): boolean => {
    const { difference, refused } = compareLiquidity(request, implementation);
    byOperation[request.operation] = (byOperation[request.operation] ?? 0) + 1;
    if (!refused) answered += 1;
    return difference === null;
  };
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    const details = fc.check(fc.property(liquidityRequest, agrees), { seed: seed + done, numRuns });
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      const difference = smallest === undefined ? null : compareLiquidity(smallest, implementation).difference;
      return { seed, cases: done + details.numRuns, byOperation, answered, difference } satisfies LiquidityRefinement;
    }
    yield* progress(done + numRuns);
    yield* Effect.yieldNow;
  }
  return { seed, cases, byOperation, answered, difference: null } satisfies LiquidityRefinement;
});

export interface LiquidityMachineRefinement {
  /** Mints and burns that were compared, refused ones included. */
  readonly steps: number;
  readonly differences: readonly LiquidityDifference[];
}

/** Most differences that are kept: the first ones are the shortest to reach. */
const KEPT = 3;

/** Every mint and burn that the explorer tries on the scopes of the machine, answered or refused, done by the implementation too. */
export const refineLiquidityMachines = Effect.fn("refineLiquidityMachines")(function* (
  implementation: LiquidityImplementation = liquidityReference,
  scopes: readonly LiquidityScope[] = LIQUIDITY_SCOPES,
) {
  let steps = 0;
  const differences: LiquidityDifference[] = [];
  const observe = (request: LiquidityRequest): void => {
    steps += 1;
    if (differences.length >= KEPT) return;
    const { difference } = compareLiquidity(request, implementation);
    if (difference !== null) differences.push(difference);
  };
  const { mint, mintByAmounts, burn } = specification;
  for (const scope of scopes) {
    const machine = liquidityMachine(scope, {
      mint: (pool, time, order) => {
        observe({ operation: "mintShares", pool, time, order });
        return mint(pool, time, order);
      },
      mintByAmounts: (pool, time, order) => {
        observe({ operation: "addLiquidity", pool, time, order });
        return mintByAmounts(pool, time, order);
      },
      burn: (pool, time, order) => {
        observe({ operation: "removeLiquidity", pool, time, order });
        return burn(pool, time, order);
      },
    });
    // Its properties are the machine's own affair, and are checked with it.
    yield* explore({ ...machine, invariants: [], actionProperties: [] });
  }
  return { steps, differences } satisfies LiquidityMachineRefinement;
});
