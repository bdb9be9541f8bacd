import { Result } from "effect";
import { type DeclaredAction, perform } from "../../checker/action/index.ts";
import type { CurvatureRule } from "../../equations/curvature.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import { byPrecedence, type Refusal } from "../../vocabulary/refusal.ts";
import { indexRefusals, stateRefusals } from "../pool/validity.ts";
import type { UpdateQuantity } from "./quantities.ts";
import { targetOf, utilization } from "./target.ts";
import { largestRaise, lower, raise } from "./update.ts";

/** One resource of a pool, what the epoch allows of it and what a raise may count on. */
interface OnResource {
  readonly pool: Pool;
  readonly index: number;
  readonly target: bigint;
  readonly lagged: bigint;
  readonly raised: boolean;
  /** Below 1e18, as `rate` is. */
  readonly width: bigint;
  readonly rate: bigint;
  readonly step: bigint;
}

export type CurvatureRequest =
  | ({ readonly operation: "lower" | "raise" | "largestRaise" } & OnResource)
  | {
      readonly operation: "target";
      readonly rule: Omit<CurvatureRule<bigint>, "utilization">;
      readonly reserves: readonly { readonly q: bigint; readonly target: bigint }[];
    };

/** Amounts of an answer by name; c and β of the resource after an update among them. */
export type CurvatureOutcome = Result.Result<Readonly<Record<string, bigint>>, Refusal>;

const firstOf = (refusals: readonly Refusal[]): Refusal => {
  const [first] = refusals.toSorted(byPrecedence);
  if (first === undefined) throw new RangeError("an operation that is refused says why");
  return first;
};

const ACTIONS = { lower, raise, largestRaise } as const;

const onResource = (request: OnResource & { readonly operation: keyof typeof ACTIONS }): CurvatureOutcome => {
  const { pool, index, raised, operation, ...numbers } = request;
  const invalid = [...indexRefusals(pool, "input.index", index), ...stateRefusals(pool)];
  const asked = numbers.step === 0n && operation !== "largestRaise" ? perform(ACTIONS[operation], { step: 0n }) : null;
  const unmet = [...invalid, ...(asked !== null && Result.isFailure(asked) ? asked.failure : [])];
  const resource = pool.resources[index];
  if (unmet.length > 0 || resource === undefined) return Result.fail(firstOf(unmet));
  const action: DeclaredAction<UpdateQuantity, never, string> = ACTIONS[operation];
  const given = { ...resource, ...numbers, shares: pool.shares, raised: raised ? 1n : 0n };
  return Result.mapError(
    Result.map(perform(action, given), ({ receipt }) => receipt),
    firstOf,
  );
};

/** What the specification answers to a request about the curvature of a pool, of any size. */
export const operateCurvature = (request: CurvatureRequest): CurvatureOutcome => {
  if (request.operation !== "target") return onResource(request);
  const used = utilization(request.reserves);
  return Result.succeed({ utilization: used, target: targetOf({ ...request.rule, utilization: used }) });
};
