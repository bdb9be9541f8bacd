import { Effect, Result } from "effect";
import fc from "fast-check";
import {
  faultsOf,
  jobRefusals,
  routeLiquidity as specifiedShares,
  substitutionFaults,
  substitutionRefusals,
} from "../../spec/machines/routing/index.ts";
import { byPrecedence, type Refusal } from "../../spec/vocabulary/index.ts";
import type { LiquidityRouting } from "../../spec/vocabulary/liquidity-routing.ts";
import type { Job, RoutedJob, SubstitutionRequest, SubstitutionRoute, Venues } from "../../spec/vocabulary/routing.ts";
import { routeJob, routeLiquidity, routeSubstitutes } from "../../src/market/routing/index.ts";
import { liquidityCase, type RoutingCase, routingCase, substitutionCase } from "./routing.arbitrary.ts";

/** What is under refinement. */
export interface RoutingImplementation {
  readonly routeJob: (venues: Venues, job: Job, time: bigint) => Result.Result<RoutedJob, Refusal>;
  readonly routeSubstitutes: (request: SubstitutionRequest, time: bigint) => Result.Result<SubstitutionRoute, Refusal>;
  readonly routeLiquidity: (request: LiquidityRouting) => Result.Result<readonly bigint[], Refusal>;
}

export const routingReference: RoutingImplementation = { routeJob, routeSubstitutes, routeLiquidity };

/**
 * How a routed job is compared, by name: `certified`. Which split is taken is free as long as its certificate shows how
 * close to the best it is; payments, fees, reserves, refusals and whether a limit holds are exact. Shares of liquidity
 * are compared `exact`.
 */
export const ROUTING_COMPARISON = "certified";

export interface RoutingRefinement {
  readonly seed: number;
  readonly cases: number;
  readonly answered: number;
  /** Cases refused with each code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Routes of one class, and those whose cost is above the bound by more than one credit for each venue used. */
  readonly routes: number;
  readonly wide: number;
  /** What is wrong with the smallest case that is wrong, or null. */
  readonly difference: {
    readonly found: RoutingCase | SubstitutionRequest | LiquidityRouting;
    readonly faults: readonly string[];
  } | null;
}

const tightened = ({ job, tightening }: RoutingCase, answer: RoutedJob): Job => {
  if (tightening === null) return job;
  const { of, by } = tightening;
  const above = (credits: bigint): bigint => (credits + by < 0n ? 0n : credits + by);
  return of === "total"
    ? { ...job, maxTotal: above(answer.credits) }
    : { ...job, maxCredits: job.maxCredits.with(of, above(answer.routes[of]?.credits ?? 0n)) };
};

const exceeds = (job: Job, answer: RoutedJob): boolean =>
  answer.credits > job.maxTotal || answer.routes.some((route, i) => (route?.credits ?? 0n) > (job.maxCredits[i] ?? 0n));

const codeOf = (outcome: Result.Result<unknown, Refusal>): string =>
  Result.isFailure(outcome) ? outcome.failure.code : "an answer";

type Judged = { readonly faults: readonly string[]; readonly code: string | null; readonly answer: RoutedJob | null };

/** One job: refused as the specification says, or answered without a fault, and refused for its limits when it costs more. */
const judge = (drawn: RoutingCase, implementation: RoutingImplementation): Judged => {
  const { venues, job, time } = drawn;
  const outcome = implementation.routeJob(venues, job, time);
  const [expected] = jobRefusals(venues, job, time).toSorted(byPrecedence);
  if (expected !== undefined) {
    const faults = codeOf(outcome) === expected.code ? [] : [`expected ${expected.code}, got ${codeOf(outcome)}`];
    return { faults, code: expected.code, answer: null };
  }
  if (Result.isFailure(outcome))
    return { faults: [`expected an answer, got ${codeOf(outcome)}`], code: null, answer: null };
  const answer = outcome.success;
  const faults = faultsOf(venues, job, answer);
  const limited = tightened(drawn, answer);
  const again = implementation.routeJob(venues, limited, time);
  const allowed = exceeds(limited, answer) ? "LimitExceeded" : "an answer";
  const wrong = codeOf(again) === allowed ? [] : [`with limits: expected ${allowed}, got ${codeOf(again)}`];
  return { faults: [...faults, ...wrong], code: allowed === "LimitExceeded" ? allowed : null, answer };
};

/** One need: refused as the specification says, answered without a fault, and refused for one credit less. */
const judgeMix = (drawn: SubstitutionRequest, { routeSubstitutes: mix }: RoutingImplementation): readonly string[] => {
  const time = 1n;
  const outcome = mix(drawn, time);
  const [expected] = substitutionRefusals(drawn, time).toSorted(byPrecedence);
  if (expected !== undefined || Result.isFailure(outcome)) {
    const code = expected?.code ?? "an answer";
    return codeOf(outcome) === code ? [] : [`expected ${code}, got ${codeOf(outcome)}`];
  }
  const again = codeOf(mix({ ...drawn, maxCredits: outcome.success.credits - 1n }, time));
  const wrong = again === "LimitExceeded" ? [] : [`with one credit less: expected LimitExceeded, got ${again}`];
  return [...substitutionFaults(drawn, outcome.success), ...wrong];
};

const judgeShares = (drawn: LiquidityRouting, { routeLiquidity: shares }: RoutingImplementation): readonly string[] => {
  const show = (outcome: Result.Result<readonly bigint[], unknown>, code: string): string =>
    Result.isSuccess(outcome) ? outcome.success.join() : code;
  const specified = specifiedShares(drawn);
  const first = Result.isFailure(specified) ? specified.failure.toSorted(byPrecedence)[0]?.code : undefined;
  const implemented = shares(drawn);
  const [expected, got] = [show(specified, first ?? ""), show(implemented, codeOf(implemented))];
  return expected === got ? [] : [`expected ${expected}, got ${got}`];
};

/** Cases between two looks at the clock. */
const CHUNK = 250;
/** Of so many cases, one is of liquidity and one of substitutes. */
const OTHERS_EVERY = 5;

export interface RoutingOptions {
  readonly seed: number;
  readonly cases: number;
  readonly implementation?: RoutingImplementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}

/** Random jobs, needs with substitutes and shares of liquidity to specification and implementation alike. The same seed gives the same cases. */
export const refineRouting = Effect.fn("refineRouting")(function* ({
  seed,
  cases,
  implementation = routingReference,
  progress = () => Effect.void,
}: RoutingOptions) {
  let [answered, routes, wide] = [0, 0, 0];
  const refused: Record<string, number> = {};
  const job = fc.property(routingCase, (drawn) => {
    const { faults, code, answer } = judge(drawn, implementation);
    if (code !== null) refused[code] = (refused[code] ?? 0) + 1;
    if (answer !== null) answered += 1;
    for (const route of answer?.routes ?? []) {
      if (route === null) continue;
      routes += 1;
      if (route.credits - route.certificate.bound > BigInt(route.legs.length)) wide += 1;
    }
    return faults.length === 0;
  });
  const mix = fc.property(substitutionCase, (drawn) => judgeMix(drawn, implementation).length === 0);
  const shares = fc.property(liquidityCase, (drawn) => judgeShares(drawn, implementation).length === 0);
  const result = (done: number, difference: RoutingRefinement["difference"]): RoutingRefinement => ({
    ...{ seed, cases: done, answered, refused, routes, wide, difference },
  });
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    const ofOthers = Math.ceil(numRuns / OTHERS_EVERY);
    const jobs = fc.check(job, { seed: seed + done, numRuns: numRuns - 2 * ofOthers });
    const [wrongJob] = jobs.counterexample ?? [];
    if (wrongJob !== undefined)
      return result(done + jobs.numRuns, { found: wrongJob, faults: judge(wrongJob, implementation).faults });
    const mixes = fc.check(mix, { seed: seed + done, numRuns: ofOthers });
    const [wrongMix] = mixes.counterexample ?? [];
    if (wrongMix !== undefined)
      return result(done + numRuns, { found: wrongMix, faults: judgeMix(wrongMix, implementation) });
    const liquidity = fc.check(shares, { seed: seed + done, numRuns: ofOthers });
    const [wrongShares] = liquidity.counterexample ?? [];
    if (wrongShares !== undefined)
      return result(done + numRuns, { found: wrongShares, faults: judgeShares(wrongShares, implementation) });
    yield* progress(done + numRuns);
    yield* Effect.yieldNow;
  }
  return result(cases, null);
});
