import { Result } from "effect";
import type { Fees, Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../spec/vocabulary/refusal.ts";
import { LOCKED_SHARES, PRICE_LIMIT, QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import { isPerBlock } from "./block.ts";
import { convexity, virtualCredits } from "./invariant.ts";

/** The first refusal that applies, or null. Checks are chained with `??` in the order of the table of refusals. */
export type Problem = Refusal | null;

/** An amount, limit or time as it crosses the boundary: from 0 to 2^256 − 1. */
const wordProblem = (field: string, value: bigint): Problem => {
  if (value < 0n) return refusal("Negative", field, value, "at least 0");
  return value < WORD_LIMIT ? null : refusal("TooLarge", field, value, "below 2^256");
};

/** Amounts, one for each resource. */
const wordsProblem = (field: string, values: readonly bigint[]): Problem => {
  for (const [position, value] of values.entries()) {
    const problem = wordProblem(`${field}.${position}`, value);
    if (problem !== null) return problem;
  }
  return null;
};

const lengthProblem = (field: string, length: number, { resources }: Pool): Problem =>
  length === resources.length
    ? null
    : refusal("LengthMismatch", field, BigInt(length), `${resources.length}, one for each resource`);

/** A list of resources to make a pool of is not empty. */
export const emptyProblem = (field: string, { length }: { readonly length: number }): Problem =>
  length > 0 ? null : refusal("LengthMismatch", field, BigInt(length), "at least 1 resource");

const shapeProblem = (pool: Pool): Problem =>
  emptyProblem("state.resources", pool.resources) ?? lengthProblem("state.block.open", pool.block.open.length, pool);

const zeroProblem = (field: string, amount: bigint): Problem =>
  amount > 0n ? null : refusal("ZeroAmount", field, amount, "at least 1");

const expiryProblem = (time: bigint, deadline: bigint): Problem =>
  time <= deadline ? null : refusal("Expired", "params.time", time, `at most the deadline, ${deadline}`);

/** The weights of a pool, or of one to be created, sum to exactly W; none is negative. */
export const weightsProblem = (field: string, resources: readonly { readonly weight: bigint }[]): Problem => {
  let sum = 0n;
  for (const { weight } of resources) {
    if (weight < 0n) return refusal("InvalidWeights", `${field}.weight`, weight, "at least 0");
    sum += weight;
  }
  return sum === WAD ? null : refusal("InvalidWeights", `${field}.weight`, sum, `${WAD} in sum`);
};

const feeRateProblem = (field: string, rate: bigint): Problem =>
  rate >= 0n && rate < QUANTITY_LIMIT ? null : refusal("InvalidFees", field, rate, "at least 0 and below 2^112");

const capProblem = ({ cap }: Fees): Problem =>
  cap >= 0n && cap < WAD ? null : refusal("InvalidFees", "params.fees.cap", cap, `at least 0 and below ${WAD}`);

const feesProblem = ({ fees, volatility }: TradeContext): Problem =>
  capProblem(fees) ??
  feeRateProblem("params.fees.base", fees.base) ??
  feeRateProblem("params.fees.volatilityRate", fees.volatilityRate) ??
  feeRateProblem("params.fees.risk.rate", fees.risk.rate) ??
  feeRateProblem("params.volatility", volatility);

/** A number of the state, or of a pool to be created, within its bounds. */
export const quantityProblem = (value: bigint, least: bigint, field: () => string): Problem =>
  value >= least && value < QUANTITY_LIMIT
    ? null
    : refusal("InvalidState", field(), value, `at least ${least} and below 2^112`);

const numbersProblem = ({ shares, resources }: Pool): Problem => {
  const problem = quantityProblem(shares, LOCKED_SHARES, () => "state.shares");
  if (problem !== null) return problem;
  for (const [position, { q, p, c, beta, m }] of resources.entries()) {
    const inResource =
      quantityProblem(q, 1n, () => `state.resources.${position}.q`) ??
      quantityProblem(p, 1n, () => `state.resources.${position}.p`) ??
      quantityProblem(c, 0n, () => `state.resources.${position}.c`) ??
      quantityProblem(beta, 0n, () => `state.resources.${position}.beta`) ??
      quantityProblem(m, 0n, () => `state.resources.${position}.m`);
    if (inResource !== null) return inResource;
  }
  return null;
};

/** What the block remembers of a resource, within its bounds. Only the schedule "per-block" reads it. */
const openingsProblem = ({ block }: Pool): Problem => {
  for (const [position, opened] of block.open.entries()) {
    if (opened === null) continue;
    const { q0, price0, net } = opened;
    const field = `state.block.open.${position}`;
    const problem = quantityProblem(q0, 1n, () => `${field}.q0`);
    if (problem !== null) return problem;
    if (price0 < 1n || price0 >= PRICE_LIMIT)
      return refusal("InvalidState", `${field}.price0`, price0, "at least 1 and below 2^172");
    if (net <= -QUANTITY_LIMIT || net >= QUANTITY_LIMIT)
      return refusal("InvalidState", `${field}.net`, net, "above −2^112 and below 2^112");
  }
  return null;
};

const curveProblem = (resource: Resource, shares: bigint, field: () => string): Problem => {
  const credits = virtualCredits(resource, shares);
  if (credits <= 0n) return refusal("NotAdmissible", field(), `a curve with P_w = ${credits}`, "one with P_w > 0");
  if (resource.m === 0n) return null;
  const { actual, least } = convexity(resource, shares);
  return actual >= least
    ? null
    : refusal(
        "NotAdmissible",
        field(),
        `a curve with I·(W² − 2·m·c) = ${actual}`,
        `one with at least m·(β·S)² = ${least}`,
      );
};

/** The first curve that may not be traded on, of the resources at the path `root` that are to be judged. */
export const curvesProblem = (
  shares: bigint,
  resources: readonly Resource[],
  root: string,
  isJudged: (resource: Resource) => boolean = () => true,
): Problem => {
  for (const [position, resource] of resources.entries()) {
    const problem = isJudged(resource) ? curveProblem(resource, shares, () => `${root}.${position}`) : null;
    if (problem !== null) return problem;
  }
  return null;
};

/** What a pool has to satisfy besides its shape, given by the table's order: weights, then fees if any, then numbers, then curves. */
const poolProblem = (pool: Pool, context: TradeContext | null): Problem =>
  weightsProblem("state.resources", pool.resources) ??
  (context === null ? null : feesProblem(context)) ??
  numbersProblem(pool) ??
  (context !== null && isPerBlock(context) ? openingsProblem(pool) : null) ??
  curvesProblem(pool.shares, pool.resources, "state.resources");

/** An index that arrives from JSON or from an untyped caller. */
const indexProblem = (field: string, index: number): Problem => {
  if (!Number.isSafeInteger(index)) return refusal("NotAnInteger", field, String(index), "an integer");
  return index < 0 ? refusal("Negative", field, String(index), "at least 0") : null;
};

const unknownResource = (field: string, index: number, { resources }: Pool): Refusal =>
  refusal("UnknownResource", field, String(index), `below ${resources.length}, the number of resources`);

/** The resource at a named index of a pool that is otherwise unchecked. */
export const resourceAt = (pool: Pool, field: string, index: number): Result.Result<Resource, Refusal> => {
  const unread = indexProblem(field, index) ?? shapeProblem(pool);
  if (unread !== null) return Result.fail(unread);
  const resource = pool.resources[index];
  return resource === undefined ? Result.fail(unknownResource(field, index, pool)) : Result.succeed(resource);
};

/** What was found in a pool, if the pool satisfies every precondition of a view. */
export const inValidPool = <A>(pool: Pool, found: A): Result.Result<A, Refusal> => {
  const problem = poolProblem(pool, null);
  return problem === null ? Result.succeed(found) : Result.fail(problem);
};

/** An order on one resource, whose amount and limit bear different names in different operations. */
type Order<Amount extends string, Limit extends string> = { readonly index: number } & Readonly<
  Record<Amount | Limit | "deadline", bigint>
>;

/** The resource that an order trades, once the order, the context and the pool satisfy every precondition. */
export const validTrade = <Amount extends string, Limit extends string>(
  pool: Pool,
  context: TradeContext,
  order: Order<Amount, Limit>,
  amount: Amount,
  limit: Limit,
): Result.Result<Resource, Refusal> => {
  const unread =
    indexProblem("input.index", order.index) ??
    wordProblem(`input.${amount}`, order[amount]) ??
    wordProblem(`input.${limit}`, order[limit]) ??
    wordProblem("input.deadline", order.deadline) ??
    wordProblem("params.time", context.time) ??
    shapeProblem(pool);
  if (unread !== null) return Result.fail(unread);
  const resource = pool.resources[order.index];
  if (resource === undefined) return Result.fail(unknownResource("input.index", order.index, pool));
  const problem =
    zeroProblem(`input.${amount}`, order[amount]) ??
    expiryProblem(context.time, order.deadline) ??
    poolProblem(pool, context);
  return problem === null ? Result.succeed(resource) : Result.fail(problem);
};

/** An order of credits for each resource, as the checks see it. */
interface OrderOfLegs {
  /** What the order calls its credits. */
  readonly name: "creditsIn" | "deltaP";
  readonly credits: readonly bigint[];
  /** Null where no limit is asked. */
  readonly minResource: readonly bigint[] | null;
  readonly deadline: bigint;
}

/** The first precondition that an order of credits for each resource, its context or its pool does not satisfy. */
export const orderOfLegsProblem = (pool: Pool, context: TradeContext, order: OrderOfLegs): Problem => {
  const { credits, minResource, deadline } = order;
  const field = `input.${order.name}`;
  return (
    wordsProblem(field, credits) ??
    (minResource === null ? null : wordsProblem("input.minResource", minResource)) ??
    wordProblem("input.deadline", deadline) ??
    wordProblem("params.time", context.time) ??
    shapeProblem(pool) ??
    lengthProblem(field, credits.length, pool) ??
    (minResource === null ? null : lengthProblem("input.minResource", minResource.length, pool)) ??
    (credits.some((amount) => amount > 0n) ? null : zeroProblem(field, 0n)) ??
    expiryProblem(context.time, deadline) ??
    poolProblem(pool, context)
  );
};
