import type { LiquidityReceipt } from "../../../spec/vocabulary/liquidity.ts";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import { refusal } from "../../../spec/vocabulary/refusal.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { curvesProblem, emptyProblem, type Problem, quantityProblem, weightsProblem } from "../../pool/validate.ts";

/** An amount, limit or time as it crosses the boundary: from 0 to 2^256 − 1. */
const wordProblem = (field: string, value: bigint): Problem => {
  if (value < 0n) return refusal("Negative", field, value, "at least 0");
  return value < WORD_LIMIT ? null : refusal("TooLarge", field, value, "below 2^256");
};

const lengthProblem = (field: string, length: number, { resources }: Pool): Problem =>
  length === resources.length
    ? null
    : refusal("LengthMismatch", field, BigInt(length), `${resources.length}, one for each resource`);

/** The first problem of a list, in its order. */
export const firstProblem = <A>(values: readonly A[], problemOf: (value: A, position: number) => Problem): Problem => {
  let position = 0;
  for (const value of values) {
    const problem = problemOf(value, position);
    if (problem !== null) return problem;
    position += 1;
  }
  return null;
};

const isInBounds = (value: bigint, least: bigint): boolean => value >= least && value < QUANTITY_LIMIT;

const numbersProblem = ({ shares, resources }: Pool): Problem =>
  quantityProblem(shares, LOCKED_SHARES, () => "state.shares") ??
  firstProblem(resources, ({ q, p, c, beta, m }, position) => {
    // The paths of the fields are made only where they are needed: most pools are in bounds.
    if (isInBounds(q, 1n) && isInBounds(p, 1n) && isInBounds(c, 0n) && isInBounds(beta, 0n) && isInBounds(m, 0n))
      return null;
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
  values.every((value) => value >= 0n && value < WORD_LIMIT)
    ? null
    : firstProblem(values, (value, position) => wordProblem(`input.${name}.${position}`, value));

/** The first precondition that an order, the time or the pool does not satisfy, in the order of the table of refusals. */
export const liquidityProblem = (pool: Pool, time: bigint, order: Order): Problem => {
  const { shares, ofResource, ofCredits, deadline, asks, amountField } = order;
  return (
    wordProblem(`input.${shares[0]}`, shares[1]) ??
    wordsProblem(ofResource) ??
    wordsProblem(ofCredits) ??
    wordProblem("input.deadline", deadline) ??
    wordProblem("params.time", time) ??
    emptyProblem("state.resources", pool.resources) ??
    lengthProblem("state.block.open", pool.block.open.length, pool) ??
    lengthProblem(`input.${ofResource[0]}`, ofResource[1].length, pool) ??
    lengthProblem(`input.${ofCredits[0]}`, ofCredits[1].length, pool) ??
    (asks ? null : refusal("ZeroAmount", `input.${amountField}`, 0n, "at least 1")) ??
    (time <= deadline ? null : refusal("Expired", "params.time", time, `at most the deadline, ${deadline}`)) ??
    weightsProblem("state.resources", pool.resources) ??
    numbersProblem(pool) ??
    curvesProblem(pool.shares, pool.resources, "state.resources")
  );
};

const overflowProblem = (field: string, held: bigint): Problem =>
  held < QUANTITY_LIMIT ? null : refusal("Overflow", field, held, "below 2^112 after the deposit");

/** What the pool holds after a mint stays below 2^112. */
export const overflowsProblem = ({ shares, resources }: Pool): Problem =>
  overflowProblem("state.shares", shares) ??
  firstProblem(resources, ({ q, p }, position) =>
    q < QUANTITY_LIMIT && p < QUANTITY_LIMIT
      ? null
      : (overflowProblem(`state.resources.${position}.q`, q) ?? overflowProblem(`state.resources.${position}.p`, p)),
  );

const limitProblem = (
  side: "atLeast" | "atMost",
  name: "deltaQ" | "deltaP",
  amounts: readonly bigint[],
  limits: readonly bigint[],
): Problem =>
  firstProblem(amounts, (amount, position) => {
    const limit = limits[position] ?? 0n;
    if (side === "atLeast" ? amount >= limit : amount <= limit) return null;
    const bound = `at ${side === "atLeast" ? "least" : "most"} the limit, ${limit}`;
    return refusal("LimitExceeded", `output.${name}.${position}`, amount, bound);
  });

/** Of a mint, no more is taken than allowed; of a burn, no less is paid. */
export const limitsProblem = (
  side: "atLeast" | "atMost",
  { deltaQ, deltaP }: Pick<LiquidityReceipt, "deltaQ" | "deltaP">,
  limits: { readonly q: readonly bigint[]; readonly p: readonly bigint[] },
): Problem => limitProblem(side, "deltaQ", deltaQ, limits.q) ?? limitProblem(side, "deltaP", deltaP, limits.p);
