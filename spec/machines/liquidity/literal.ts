import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import { type Choice, fix } from "../../checker/action/index.ts";
import type { Action, Machine, Step } from "../../checker/machine.ts";
import { claimKept, literalSharesWithin, withinPortion } from "../../equations/liquidity.ts";
import { refusal } from "../../vocabulary/refusal.ts";
import { integerOf } from "../reading.ts";

/** A pool of one resource by equation 31 as printed, and the one depositor who comes and goes beside those who are there. */
export interface LiteralLiquidityState {
  readonly q: bigint;
  readonly p: bigint;
  readonly shares: bigint;
  /** Shares of the depositor. */
  readonly held: bigint;
  /** What the depositor has taken out, less what was put in. */
  readonly gainedQ: bigint;
  readonly gainedP: bigint;
}

type State = LiteralLiquidityState;
type Quantity = "minted" | "shares" | "deposited" | "reserve" | "part" | "amount";

const largest = (name: Quantity, holds: Choice<Quantity>["holds"]): Choice<Quantity> => ({
  kind: "choice",
  name,
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds,
});

/** ⌊S·Δq/q⌋: equation 31 for one resource, of weight 1. The credits that come with it do not count. */
const mintedByEquation31 = largest("minted", (a, { minted, shares, deposited, reserve }) =>
  literalSharesWithin(a, minted, shares, [{ deposited, reserve, parts: 1 }]),
);

const portion = largest("amount", (a, { amount, reserve, part, shares }) =>
  withinPortion(a, amount, { reserve, part, shares }),
);

const solve = (choice: Choice<Quantity>, given: Partial<Record<Quantity, bigint>>): bigint => {
  const scratch = { minted: 0n, shares: 1n, deposited: 0n, reserve: 1n, part: 0n, amount: 0n, ...given };
  fix(choice, scratch);
  return scratch[choice.name];
};

const deposit = (amounts: readonly bigint[]): Action<State> => ({
  name: "deposit",
  statement: "put in Δq and Δp, be minted S·Δq/q shares: equation 31 as printed",
  fairness: "none",
  parameters: amounts.flatMap((deltaQ) => amounts.map((deltaP) => ({ deltaQ, deltaP }))),
  refusals: ["InsufficientOutput"],
  step: (state, parameters): Step<State> => {
    const [deltaQ, deltaP] = [integerOf(parameters, "deltaQ"), integerOf(parameters, "deltaP")];
    const minted = solve(mintedByEquation31, { shares: state.shares, deposited: deltaQ, reserve: state.q });
    if (minted < 1n) return Result.fail(refusal("InsufficientOutput", "shares", minted, "at least 1"));
    const next = {
      q: state.q + deltaQ,
      p: state.p + deltaP,
      shares: state.shares + minted,
      held: state.held + minted,
      gainedQ: state.gainedQ - deltaQ,
      gainedP: state.gainedP - deltaP,
    };
    return Result.succeed({ next, receipt: { shares: minted } });
  },
});

const burnAll: Action<State> = {
  name: "burnAll",
  statement: "burn every share of the depositor for its part of both reserves",
  fairness: "none",
  parameters: [{}],
  refusals: ["InsufficientShares"],
  step: (state): Step<State> => {
    const { q, p, shares, held } = state;
    if (held === 0n) return Result.fail(refusal("InsufficientShares", "held", held, "at least 1"));
    const deltaQ = solve(portion, { shares, part: held, reserve: q });
    const deltaP = solve(portion, { shares, part: held, reserve: p });
    const next = {
      q: q - deltaQ,
      p: p - deltaP,
      shares: shares - held,
      held: 0n,
      gainedQ: state.gainedQ + deltaQ,
      gainedP: state.gainedP + deltaP,
    };
    return Result.succeed({ next, receipt: { deltaQ, deltaP } });
  },
};

const claimOn = ({ shares }: State, reserve: bigint) => ({ reserve, shares });

/**
 * Equation 31 as printed. It must fail: `deposit (100, 0)` into q = p = S = 100 mints 100 shares of then 200, which burn for
 * (100, 50), and 50 credits of others are the depositor's.
 */
export const literalLiquidityMachine: Machine<LiteralLiquidityState> = {
  name: "liquidity/literal",
  statement: "shares by equation 31 as printed, which does not look at the credits",
  variables: {
    q: { kind: "integer" },
    p: { kind: "integer" },
    shares: { kind: "integer" },
    held: { kind: "integer" },
    gainedQ: { kind: "integer" },
    gainedP: { kind: "integer" },
  },
  constants: {},
  initial: [{ q: 100n, p: 100n, shares: 100n, held: 0n, gainedQ: 0n, gainedP: 0n }],
  actions: [deposit([0n, 100n]), burnAll],
  constraint: { statement: "q, p ≤ 400", holds: ({ q, p }) => q <= 400n && p <= 400n },
  invariants: [
    {
      name: "depositorsDoNotGain",
      statement: "a depositor without shares has taken out more of nothing than was put in",
      holds: ({ held, gainedQ, gainedP }) => held > 0n || (gainedQ <= 0n && gainedP <= 0n),
    },
  ],
  actionProperties: [
    {
      name: "nobodysShareLoses",
      statement: "what one share claims of the resource and of the credits does not fall",
      holds: (before, _action, { next }) =>
        claimKept(integer, claimOn(before, before.q), claimOn(next, next.q)) &&
        claimKept(integer, claimOn(before, before.p), claimOn(next, next.p)),
    },
  ],
  temporal: [],
  witnesses: [],
  expected: [],
};
