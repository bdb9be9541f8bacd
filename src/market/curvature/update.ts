import { Result } from "effect";
import type { Pool, Resource } from "../../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { divDown } from "../../fixed-point/division.ts";
import { convexity, curveOf, virtualCredits } from "../../pool/invariant.ts";
import { inValidPool, type Problem, resourceAt } from "../../pool/validate.ts";
import type { CurvatureEpoch, RaiseRules } from "./epoch.ts";
import { isInBand, raiseLimits, type Starts } from "./raise-step.ts";

/** By how much the price floor of a resource is to change, as a positive number in units of 1e-18. */
export interface CurvatureOrder {
  readonly index: number;
  readonly step: bigint;
}

/** An update that was made: the pool after it, and c and β of the resource. Reserves, shares and prices are what they were. */
export interface CurvatureUpdate {
  readonly post: Pool;
  readonly floor: bigint;
  readonly creditsAShare: bigint;
}

/** β' = ⌊(β·S + 2q·Δc)/S⌋: price-neutral, whatever the sign of Δc. Rounds down: P_w rises by less than S, for the pool. */
const neutralDown = ({ q, beta }: Resource, shares: bigint, change: bigint): bigint =>
  divDown(beta * shares + 2n * q * change, shares);

const rangeProblem = (name: "c" | "beta", value: bigint): Problem =>
  value >= 0n && value < QUANTITY_LIMIT
    ? null
    : refusal("CurvatureOutOfRange", `post.${name}`, value, "at least 0 and below 2^112");

const marketProblem = (resource: Resource, shares: bigint): Problem => {
  const credits = virtualCredits(resource, shares);
  if (credits <= 0n) return refusal("CurvatureOutOfRange", "post.virtualCredits", credits, "above 0");
  const { actual, least } = convexity(resource, shares);
  return actual >= least
    ? null
    : refusal("CurvatureOutOfRange", "post.convexity", actual, `at least m·(β·S)² = ${least}`);
};

const updated = (pool: Pool, index: number, resource: Resource): CurvatureUpdate => ({
  post: {
    ...pool,
    resources: pool.resources.map((other, position) => (position === index ? resource : other)),
  },
  floor: resource.c,
  creditsAShare: resource.beta,
});

/** The resource of an order on a pool that satisfies every precondition. */
const validOrder = (pool: Pool, { index, step }: CurvatureOrder): Result.Result<Resource, Refusal> =>
  Result.flatMap(resourceAt(pool, "input.index", index), (resource) => {
    if (step < 0n) return Result.fail(refusal("Negative", "input.step", step, "at least 0"));
    if (step === 0n) return Result.fail(refusal("ZeroAmount", "input.step", step, "at least 1"));
    return inValidPool(pool, resource);
  });

/** The resource after c has changed by `change`, or why it would be no market. */
const changed = (resource: Resource, shares: bigint, change: bigint): Result.Result<Resource, Refusal> => {
  const c = resource.c + change;
  const beta = neutralDown(resource, shares, change);
  const after = { ...resource, c, beta };
  const problem = rangeProblem("c", c) ?? rangeProblem("beta", beta) ?? marketProblem(after, shares);
  return problem === null ? Result.succeed(after) : Result.fail(problem);
};

const finenessProblem = ({ q }: Resource, shares: bigint, step: bigint): Problem => {
  const [actual, least] = [4n * step * q * WAD, shares * shares];
  return actual >= least
    ? null
    : refusal("CurvatureStepTooFine", "input.step", step, `such that 4·step·q·W = ${actual} is at least S² = ${least}`);
};

const targetProblem = (c: bigint, target: bigint, side: "at least" | "at most"): Problem =>
  (side === "at least" ? c >= target : c <= target)
    ? null
    : refusal("BeyondTarget", "post.c", c, `${side} the target, ${target}`);

/**
 * Lowers the price floor c of a resource by `step`, at any time, at the same price: Φ does not fall, and no sequence of
 * trades around the lowering gains. Sound form of equation 30; β rounds down, in favour of the pool.
 *
 * Refused as UnknownResource, ZeroAmount, InvalidWeights, InvalidState, NotAdmissible, CurvatureOutOfRange (c or β below
 * 0), CurvatureStepTooFine (4·step·q·W < S²: the rounding of β could pay), BeyondTarget (c below its target): the first
 * of these that applies.
 */
export const lowerCurvature = (
  pool: Pool,
  { target }: Pick<CurvatureEpoch, "target">,
  order: CurvatureOrder,
): Result.Result<CurvatureUpdate, Refusal> =>
  Result.flatMap(validOrder(pool, order), (resource) =>
    Result.flatMap(changed(resource, pool.shares, -order.step), (after) => {
      const problem = finenessProblem(resource, pool.shares, order.step) ?? targetProblem(after.c, target, "at least");
      return problem === null ? Result.succeed(updated(pool, order.index, after)) : Result.fail(problem);
    }),
  );

const partProblem = (field: string, part: bigint): Problem => {
  if (part < 0n) return refusal("Negative", field, part, "at least 0");
  return part < WAD ? null : refusal("OutOfBounds", field, part, "below 10^18");
};

/** What was found in a pool, if the rules are parts of a whole. */
const withinRules = <A>({ width, rate }: RaiseRules, found: A): Result.Result<A, Refusal> => {
  const problem = partProblem("params.width", width) ?? partProblem("params.rate", rate);
  return problem === null ? Result.succeed(found) : Result.fail(problem);
};

const bandProblem = (resource: Resource, shares: bigint, laggedPrice: bigint, width: bigint): Problem =>
  isInBand(curveOf(resource, shares), laggedPrice, width)
    ? null
    : refusal("OutsideBand", "epoch.laggedPrice", laggedPrice, `within ${width} of 10^18 of the price of the curve`);

const stepProblem = (step: bigint, largest: bigint): Problem =>
  step <= largest
    ? null
    : refusal("RaiseTooLarge", "input.step", step, `at most ${largest}, the largest that no cycle gains from`);

/**
 * Raises the price floor c of a resource by `step` at the same price, at the batch of an epoch: once an epoch, towards
 * the target, while the spot is inside the band, by no more than `largestRaise`. I falls by exactly 2q²·step less
 * what the rounding of β gives back; a cycle of trades from q₀ around it takes at most
 * (step·(q − q₀)² + S·|q − q₀|)/(q₀·W) credits, and from inside the band no more than its fees.
 * Sound form of equation 30; β rounds down, in favour of the pool.
 *
 * Refused as UnknownResource, ZeroAmount, InvalidWeights, InvalidState, NotAdmissible, OutOfBounds (width or rate ≥ 1e18),
 * CurvatureOutOfRange (c or β ≥ 2^112, P_w ≤ 0, or a curve that is not convex), BeyondTarget, AlreadyRaised, OutsideBand,
 * RaiseTooLarge: the first of these that applies.
 */
export const raiseCurvature = (
  pool: Pool,
  epoch: CurvatureEpoch,
  rules: RaiseRules,
  order: CurvatureOrder,
): Result.Result<CurvatureUpdate, Refusal> => {
  const { target, laggedPrice, raised } = epoch;
  const { shares } = pool;
  return Result.gen(function* () {
    const resource = yield* withinRules(rules, yield* validOrder(pool, order));
    const after = yield* changed(resource, shares, order.step);
    const problem =
      targetProblem(after.c, target, "at most") ??
      (raised ? refusal("AlreadyRaised", "epoch.raised", "true", "false") : null) ??
      bandProblem(resource, shares, laggedPrice, rules.width) ??
      stepProblem(order.step, raiseLimits(resource, shares, laggedPrice, rules).step);
    return yield* problem === null ? Result.succeed(updated(pool, order.index, after)) : Result.fail(problem);
  });
};

/**
 * The largest step of a raise that no cycle inside the band can pay its fees from, units of 1e-18, and the reserves at
 * which such a cycle can begin; 0 if there is none. Rounds down, in favour of the pool. Neither the target of c nor the
 * domain of the curve is looked at. Refused as UnknownResource, InvalidWeights, InvalidState, NotAdmissible, OutOfBounds
 * (width or rate ≥ 1e18), OutsideBand.
 */
export const largestRaise = (
  pool: Pool,
  index: number,
  laggedPrice: bigint,
  rules: RaiseRules,
): Result.Result<Starts & { readonly step: bigint }, Refusal> => {
  return resourceAt(pool, "input.index", index).pipe(
    Result.flatMap((resource) => inValidPool(pool, resource)),
    Result.flatMap((resource) => withinRules(rules, resource)),
    Result.flatMap((resource) => {
      const problem = bandProblem(resource, pool.shares, laggedPrice, rules.width);
      return problem === null
        ? Result.succeed(raiseLimits(resource, pool.shares, laggedPrice, rules))
        : Result.fail(problem);
    }),
  );
};
