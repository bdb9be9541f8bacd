import { type Code, isPoolOperation, type OperationName, type PoolOperation } from "../../spec/vocabulary/index.ts";
import type { Expectation } from "../vectors/index.ts";
import { SYSTEM_RULE_OF } from "./system-rules.ts";

/** A rule in one line, and where it stands. */
export interface Rule {
  readonly text: string;
  readonly source: string;
}

const trade = (text: string, equations: string): Rule => ({
  text,
  source: `spec/README.md, The rule of every trade, Fees; ${equations}`,
});

const view = (text: string, equations: string): Rule => ({ text, source: `spec/README.md, Views; ${equations}` });

const POOL_RULE_OF: Readonly<Record<PoolOperation, Rule>> = {
  "pool.create": {
    text: "c = ⌊λ·W²/(2·q̄²)⌋, b = ⌊λ·W/q̄⌋, β = ⌊b·W/S⌋, or c and β as given; block {number 0, open all null}",
    source: "spec/README.md, Creation; equation 4",
  },
  "pool.invariant": view("P_w = p·W − β·S + c·q and I = 2·q·P_w + m·p², both exact", "equations 4 and 9"),
  "pool.price": view("the price is ⌈(P_w + c·q)·W/(q·W + m·p)⌉, rounded up", "equation 7"),
  "pool.crossPrice": view("the price is ⌈W·N_i·D_j/(D_i·N_j)⌉, rounded up once, of the exact quotient", "equation 7"),
  "pool.buy": trade("x must be the largest x ≤ q − 1 with C(x) + r(x) ≤ d − f(d)", "equations 4 and 28"),
  "pool.buyExact": trade("d must be ⌈(C(x) + r)·W/(W − g)⌉, C(x) the smallest cost that keeps I", "equations 4 and 28"),
  "pool.sell": trade(
    "the trader gets Y(x) − f − r, Y(x) the largest proceeds ≤ p − 1 that keep I",
    "equations 4 and 28",
  ),
  "pool.sellExact": trade(
    "x must be Z(y), the smallest x that keeps I, for y = ⌈n·W/(W − g)⌉; the trader gets n − r",
    "equations 4 and 28",
  ),
  "pool.swap": trade(
    "each leg takes the largest x ≤ q − 1 with C(x) + ⌈C(x)·ρ/W⌉ ≤ d − f(d), one ρ for all legs; all or nothing",
    "equations 4 and 28",
  ),
};

/** What an accepted operation has to answer. */
export const ruleOf = (operation: OperationName): Rule =>
  isPoolOperation(operation) ? POOL_RULE_OF[operation] : SYSTEM_RULE_OF[operation];

/** When an operation is refused. */
const CONDITION_OF: Readonly<Partial<Record<Code, string>>> = {
  Malformed: "not an object or array where one is due, or an unknown schedule",
  UnknownField: "a field too many",
  MissingField: "a field too few",
  NotAnInteger: "not a canonical decimal string, or an index that is no JSON integer",
  Negative: "a canonical decimal string after a minus sign, or a negative index",
  TooLarge: "2^256 or more",
  LengthMismatch: "a list that is not as long as resources, or no resources",
  UnknownResource: "no such index",
  ZeroAmount: "the amount is 0, or every amount of a swap",
  Expired: "time > deadline",
  InvalidWeights: "the weights do not sum to 10^18",
  InvalidFees: "cap ≥ 10^18, or a rate or the volatility ≥ 2^112",
  InvalidState: "a number of the state is out of its bounds",
  ParameterPrecision: "λ > 0 and c < 10^6",
  NotAdmissible: "P_w ≤ 0, or m > 0 and I·(W² − 2·m·c) < m·(β·S)²",
  Overflow: "q' or p' ≥ 2^112, under per-block |net'| ≥ 2^112, a derived c or β ≥ 2^112, a cross price ≥ 2^256",
  InsufficientReserve: "the pool does not hold what is asked of it",
  InsufficientOutput: "the trader would get less than 1",
  LimitExceeded: "less than the trader's least, or more than the trader's most",
};

export const refusalRule = (operation: OperationName, codes: readonly Code[]): Rule => ({
  text: codes.map((code) => `${code}: ${CONDITION_OF[code] ?? "as its operation says"}`).join("; or "),
  source: isPoolOperation(operation) ? "spec/README.md, Refusals" : ruleOf(operation).source,
});

/** The rule that an answer had to keep. */
export const ruleFor = (operation: OperationName, expect: Expectation): Rule =>
  expect.status === "ok"
    ? ruleOf(operation)
    : refusalRule(
        operation,
        expect.refusals.map(({ code }) => code),
      );
