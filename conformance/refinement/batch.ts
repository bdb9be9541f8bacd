import { Effect, Result } from "effect";
import fc from "fast-check";
import { operateBatch } from "../../spec/machines/batch/index.ts";
import { byPrecedence, type Code, type Pool } from "../../spec/vocabulary/index.ts";
import { clearBatch } from "../../src/market/batch/index.ts";
import { canonicalJson } from "../vectors/index.ts";
import { type BatchCase, batchCase } from "./batch.arbitrary.ts";

/** The implementation under refinement. */
export type BatchImplementation = typeof clearBatch;

/** A batch that specification and implementation clear differently, both outcomes as canonical text. */
export interface BatchDifference {
  readonly batch: BatchCase;
  readonly specification: string;
  readonly implementation: string;
}

export interface BatchRefinement {
  readonly seed: number;
  readonly cases: number;
  /** Cases that were answered, the others being refused. */
  readonly answered: number;
  /** Cases in which something was filled. */
  readonly filled: number;
  /** The codes that the specification refused with. */
  readonly refusedWith: readonly Code[];
  /** The smallest difference found, or null. */
  readonly difference: BatchDifference | null;
}

const textOf = (value: unknown): string =>
  canonicalJson(
    JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item))),
  );

interface Answer {
  readonly price: bigint | null;
  readonly sale: bigint;
  readonly fees: bigint;
  readonly fills: readonly {
    readonly commitment: bigint;
    readonly filled: bigint;
    readonly credits: bigint;
    readonly fee: bigint;
  }[];
  readonly post: Pool;
}

/** Both sides answer the same things, digit for digit: the price, the pool's sale, every fill, the pool after it. */
const answerText = ({ price, sale, fees, fills, post }: Answer): string =>
  textOf({
    ...{ price, sale, fees, post },
    fills: fills.map(({ commitment, filled, credits, fee }) => ({ commitment, filled, credits, fee })),
  });

const compareBatch = (batch: BatchCase, implementation: BatchImplementation) => {
  const { pool, request } = batch;
  const specified = operateBatch(pool, request);
  const specification = Result.match(specified, {
    onSuccess: ({ settlement, fees, post }) => answerText({ ...settlement, fees, post }),
    onFailure: (refusals) => `refused: ${refusals.toSorted(byPrecedence)[0]?.code}`,
  });
  const answered = Result.match(implementation(pool, request), {
    onSuccess: ({ receipt, post }) => answerText({ ...receipt, post }),
    onFailure: ({ code }) => `refused: ${code}`,
  });
  const difference = specification === answered ? null : { batch, specification, implementation: answered };
  return { difference, specified };
};

/** A difference as a person reads it. */
export const describeBatchDifference = ({ batch, specification, implementation }: BatchDifference): string =>
  [
    "batch: src and spec differ",
    `  batch           ${textOf(batch)}`,
    `  specification   ${specification}`,
    `  implementation  ${implementation}`,
  ].join("\n");

/** Cases between two looks at the clock. */
const CHUNK = 250;

/** Random batches, cleared by specification and implementation alike. The same seed gives the same cases. */
export const refineBatches = Effect.fn("refineBatches")(function* ({
  seed,
  cases,
  implementation = clearBatch,
  progress = () => Effect.void,
}: {
  readonly seed: number;
  readonly cases: number;
  readonly implementation?: BatchImplementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}) {
  let [answered, filled] = [0, 0];
  const codes = new Set<Code>();
  const seen = () => ({ answered, filled, refusedWith: [...codes].toSorted() });
  const agrees = (batch: BatchCase): boolean => {
    const { difference, specified } = compareBatch(batch, implementation);
    if (Result.isSuccess(specified)) {
      answered += 1;
      if (specified.success.settlement.price !== null) filled += 1;
    } else for (const { code } of specified.failure) codes.add(code);
    return difference === null;
  };
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    const details = fc.check(fc.property(batchCase, agrees), { seed: seed + done, numRuns });
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      const difference = smallest === undefined ? null : compareBatch(smallest, implementation).difference;
      return { seed, cases: done + details.numRuns, ...seen(), difference } satisfies BatchRefinement;
    }
    yield* progress(done + numRuns);
    yield* Effect.yieldNow;
  }
  return { seed, cases, ...seen(), difference: null } satisfies BatchRefinement;
});
