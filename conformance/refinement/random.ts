import { Effect } from "effect";
import fc from "fast-check";
import type { PoolOperation, Request } from "../../spec/vocabulary/index.ts";
import { compare, type Difference, type Implementation, reference } from "./agree.ts";
import { request } from "./arbitrary.ts";

export interface RandomRefinement {
  readonly seed: number;
  readonly cases: number;
  /** Cases of each operation. */
  readonly byOperation: Readonly<Partial<Record<PoolOperation, number>>>;
  /** Cases that were answered, the others being refused. */
  readonly answered: number;
  /** The smallest difference found, or null. */
  readonly difference: Difference | null;
}

/** Cases between two looks at the clock: the run stays interruptible and can report. */
const CHUNK = 500;

export interface RandomOptions {
  readonly seed: number;
  readonly cases: number;
  readonly implementation?: Implementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}

/** Random requests to specification and implementation alike. The same seed gives the same cases. */
export const refineRandomly = Effect.fn("refineRandomly")(function* ({
  seed,
  cases,
  implementation = reference,
  progress = () => Effect.void,
}: RandomOptions) {
  const byOperation: Partial<Record<PoolOperation, number>> = {};
  let answered = 0;
  const agrees = (drawn: Request): boolean => {
    const { difference, refused } = compare(drawn, implementation);
    byOperation[drawn.operation] = (byOperation[drawn.operation] ?? 0) + 1;
    if (!refused) answered += 1;
    return difference === null;
  };
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    const details = fc.check(fc.property(request, agrees), { seed: seed + done, numRuns });
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      const difference = smallest === undefined ? null : compare(smallest, implementation).difference;
      return { seed, cases: done + details.numRuns, byOperation, answered, difference } satisfies RandomRefinement;
    }
    yield* progress(done + numRuns);
    yield* Effect.yieldNow;
  }
  return { seed, cases, byOperation, answered, difference: null } satisfies RandomRefinement;
});
