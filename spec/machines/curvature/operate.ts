import { Result } from "effect";
import { type DeclaredAction, perform } from "../../checker/action/index.ts";
import type { CurvatureRule } from "../../equations/curvature.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import { byPrecedence, type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
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
  /** `OutOfBounds` from 1e18 on, as `rate` is. */
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

type Refused = Result.Result<Readonly<Record<string, bigint>>, readonly Refusal[]>;

const outOfBounds = (field: string, value: bigint, limit: bigint, bound: string): readonly Refusal[] =>
  value < limit ? [] : [refusal("OutOfBounds", field, value, `below ${bound}`)];

const onResource = (request: OnResource & { readonly operation: keyof typeof ACTIONS }): Refused => {
  const { pool, index, raised, operation, ...numbers } = request;
  const invalid = [
    ...indexRefusals(pool, "input.index", index),
    ...stateRefusals(pool),
    ...outOfBounds("params.width", numbers.width, WAD, "10^18"),
    ...outOfBounds("params.rate", numbers.rate, WAD, "10^18"),
  ];
  const asked = numbers.step === 0n && operation !== "largestRaise" ? perform(ACTIONS[operation], { step: 0n }) : null;
  const unmet = [...invalid, ...(asked !== null && Result.isFailure(asked) ? asked.failure : [])];
  const resource = pool.resources[index];
  if (unmet.length > 0 || resource === undefined) return Result.fail(unmet);
  const action: DeclaredAction<UpdateQuantity, never, string> = ACTIONS[operation];
  const given = { ...resource, ...numbers, shares: pool.shares, raised: raised ? 1n : 0n };
  return Result.map(perform(action, given), ({ receipt }) => receipt);
};

const onRule = ({ rule, reserves }: Extract<CurvatureRequest, { readonly operation: "target" }>): Refused => {
  const refusals = [
    ...Object.entries(rule).flatMap(([name, value]) => outOfBounds(`params.${name}`, value, QUANTITY_LIMIT, "2^112")),
    ...reserves.flatMap(({ q, target }, i) => [
      ...outOfBounds(`input.reserves.${i}.q`, q, QUANTITY_LIMIT, "2^112"),
      ...outOfBounds(`input.reserves.${i}.target`, target, QUANTITY_LIMIT, "2^112"),
      ...(target === 0n ? [refusal("OutOfBounds", `input.reserves.${i}.target`, target, "at least 1")] : []),
    ]),
  ];
  if (refusals.length > 0) return Result.fail(refusals);
  const used = utilization(reserves);
  return Result.succeed({ utilization: used, target: targetOf({ ...rule, utilization: used }) });
};

/** What the specification answers to a request about the curvature of a pool of any size, or every refusal that applies. */
export const operateCurvatureInFull = (request: CurvatureRequest): Refused =>
  request.operation === "target" ? onRule(request) : onResource(request);

/** The same with the first refusal in precedence. */
export const operateCurvature = (request: CurvatureRequest): CurvatureOutcome =>
  Result.mapError(operateCurvatureInFull(request), firstOf);
