import type { LiquidityReceipt } from "../../../spec/vocabulary/liquidity.ts";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import { refusal } from "../../../spec/vocabulary/refusal.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { curvesProblem, emptyProblem, type Problem, quantityProblem, weightsProblem } from "../../pool/validate.ts";

/** An amount, limit or time as it crosses the boundary: from 0 to 2^256 − 1. */
const wordProblem = (value: bigint, field: () => string): Problem => {
  if (value < 0n) return refusal("Negative", field(), value, "at least 0");
  return value < WORD_LIMIT ? null : refusal("TooLarge", field(), value, "below 2^256");
};

const lengthProblem = (field: string, length: number, { resources }: Pool): Problem =>
  length === resources.length
    ? null
    : refusal("LengthMismatch", field, BigInt(length), `${resources.length}, one for each resource`);

/** The first problem of a list, in its order. */
const firstProblem = <A>(values: readonly A[], problemOf: (value: A, position: number) => Problem): Problem => {
  let position = 0;
  for (const value of values) {
    const problem = problemOf(value, position);
    if (problem !== null) return problem;
    position += 1;
  }
  return null;
};

const numbersProblem = ({ shares, resources }: Pool): Problem =>
  quantityProblem(shares, LOCKED_SHARES, () => "state.shares") ??
  firstProblem(resources, ({ q, p, c, beta, m }, position) => {
    const at = (name: string) => () => `state.resources.${position}.${name}`;
    return (
      quantityProblem(q, 1n, at("q")) ??
      quantityProblem(p, 1n, at("p")) ??
      quantityProblem(c, 0n, at("c")) ??
      quantityProblem(beta, 0n, at("beta")) ??
      quantityProblem(m, 0n, at("m"))
    );
  });

/** An order as the checks see it: a number of shares, and two lists of one entry for each resource, each under its own name. */
interface Order {
  readonly shares: readonly [name: string, value: bigint];
  readonly ofResource: readonly [name: string, values: readonly bigint[]];
  readonly ofCredits: readonly [name: string, values: readonly bigint[]];
  readonly deadline: bigint;
  /** Whether something is asked for at all, and what to call it otherwise. */
  readonly asks: boolean;
  readonly amountField: string;
}

const wordsProblem = ([name, values]: Order["ofResource"]): Problem =>
  firstProblem(values, (value, position) => wordProblem(value, () => `input.${name}.${position}`));

/** The first precondition that an order, the time or the pool does not satisfy, in the order of the table of refusals. */
export const liquidityProblem = (pool: Pool, time: bigint, order: Order): Problem => {
  const { shares, ofResource, ofCredits, deadline, asks, amountField } = order;
  return (
    wordProblem(shares[1], () => `input.${shares[0]}`) ??
    wordsProblem(ofResource) ??
    wordsProblem(ofCredits) ??
    wordProblem(deadline, () => "input.deadline") ??
    wordProblem(time, () => "params.time") ??
    emptyProblem("state.resources", pool.resources) ??
    lengthProblem("state.block.open", pool.block.open.length, pool) ??
    lengthProblem(`input.${ofResource[0]}`, ofResource[1].length, pool) ??
    lengthProblem(`input.${ofCredits[0]}`, ofCredits[1].length, pool) ??
    (asks ? null : refusal("ZeroAmount", `input.${amountField}`, "0", "at least 1")) ??
    (time <= deadline ? null : refusal("Expired", "params.time", time, `at most the deadline, ${deadline}`)) ??
    weightsProblem("state.resources", pool.resources) ??
    numbersProblem(pool) ??
    curvesProblem(pool.shares, pool.resources, "state.resources")
  );
};

const overflowProblem = (held: bigint, field: () => string): Problem =>
  held < QUANTITY_LIMIT ? null : refusal("Overflow", field(), held, "below 2^112 after the deposit");

/** What the pool holds after a mint stays below 2^112. */
export const overflowsProblem = ({ shares, resources }: Pool): Problem =>
  overflowProblem(shares, () => "state.shares") ??
  firstProblem(
    resources,
    ({ q, p }, position) =>
      overflowProblem(q, () => `state.resources.${position}.q`) ??
      overflowProblem(p, () => `state.resources.${position}.p`),
  );

type Side = "at least" | "at most";

const limitProblem = (
  side: Side,
  name: "deltaQ" | "deltaP",
  amounts: readonly bigint[],
  limits: readonly bigint[],
): Problem =>
  firstProblem(amounts, (amount, position) => {
    const limit = limits[position] as bigint;
    return (side === "at least" ? amount >= limit : amount <= limit)
      ? null
      : refusal("LimitExceeded", `output.${name}.${position}`, amount, `${side} the limit, ${limit}`);
  });

/** Of a mint, no more is taken than allowed; of a burn, no less is paid. */
export const limitsProblem = (
  side: Side,
  { deltaQ, deltaP }: Pick<LiquidityReceipt, "deltaQ" | "deltaP">,
  limits: { readonly q: readonly bigint[]; readonly p: readonly bigint[] },
): Problem => limitProblem(side, "deltaQ", deltaQ, limits.q) ?? limitProblem(side, "deltaP", deltaP, limits.p);
