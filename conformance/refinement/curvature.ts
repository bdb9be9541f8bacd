import { Effect, Result } from "effect";
import fc from "fast-check";
import { type CurvatureOutcome, type CurvatureRequest, operateCurvature } from "../../spec/machines/curvature/index.ts";
import {
  largestRaise,
  lowerCurvature,
  raiseCurvature,
  targetFloorDown,
  utilizationDown,
} from "../../src/market/curvature/index.ts";
import { curvatureRequest } from "./curvature.arbitrary.ts";

export type CurvatureImplementation = (request: CurvatureRequest) => CurvatureOutcome;

/** The reference implementation, `src/market/curvature`. */
export const curvatureReference: CurvatureImplementation = (request) => {
  if (request.operation === "target") {
    const utilization = utilizationDown(request.reserves);
    return Result.succeed({ utilization, target: targetFloorDown(request.rule, request.rule.volatility, utilization) });
  }
  const { operation, pool, index, target, lagged: laggedPrice, raised, width, rate, step } = request;
  const rules = { width, rate };
  if (operation === "largestRaise")
    return Result.map(largestRaise(pool, index, laggedPrice, rules), (limits) => ({ ...limits }));
  const outcome =
    operation === "lower"
      ? lowerCurvature(pool, { target }, { index, step })
      : raiseCurvature(pool, { target, laggedPrice, raised }, rules, { index, step });
  return Result.map(outcome, ({ post, floor, creditsAShare }) => {
    const after = post.resources[index];
    // What the receipt says and what the state is are one.
    return after?.c === floor && after.beta === creditsAShare
      ? { floor, creditsAShare }
      : { floor: -1n, creditsAShare };
  });
};

/** A request on which specification and implementation differ. */
export interface CurvatureDifference {
  readonly request: CurvatureRequest;
  readonly specification: string;
  readonly implementation: string;
}

export interface CurvatureRefinement {
  readonly seed: number;
  readonly cases: number;
  /** Cases of each outcome: the operation where it was answered, the operation and the code where it was refused. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly difference: CurvatureDifference | null;
}

const text = (outcome: CurvatureOutcome): string =>
  Result.match(outcome, {
    onSuccess: (amounts) =>
      Object.entries(amounts)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, amount]) => `${name} = ${amount}`)
        .join(", "),
    onFailure: ({ code }) => `refused: ${code}`,
  });

const compare = (request: CurvatureRequest, implementation: CurvatureImplementation): CurvatureDifference | null => {
  const [specification, answered] = [text(operateCurvature(request)), text(implementation(request))];
  return specification === answered ? null : { request, specification, implementation: answered };
};

/** Cases between two looks at the clock: the run stays interruptible and can report. */
const CHUNK = 500;

/** Random requests about curvature to specification and implementation alike, WAD-scale. The same seed gives the same cases. */
export const refineCurvature = Effect.fn("refineCurvature")(function* ({
  seed,
  cases,
  implementation = curvatureReference,
  progress = () => Effect.void,
}: {
  readonly seed: number;
  readonly cases: number;
  readonly implementation?: CurvatureImplementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}) {
  const outcomes: Record<string, number> = {};
  const agrees = (request: CurvatureRequest): boolean => {
    const outcome = operateCurvature(request);
    const name = Result.isSuccess(outcome) ? request.operation : `${request.operation}.${outcome.failure.code}`;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
    return compare(request, implementation) === null;
  };
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    const details = fc.check(fc.property(curvatureRequest, agrees), { seed: seed + done, numRuns });
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      const difference = smallest === undefined ? null : compare(smallest, implementation);
      return { seed, cases: done + details.numRuns, outcomes, difference } satisfies CurvatureRefinement;
    }
    yield* progress(done + numRuns);
    yield* Effect.yieldNow;
  }
  return { seed, cases, outcomes, difference: null } satisfies CurvatureRefinement;
});
