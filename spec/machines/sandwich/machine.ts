import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import { codesOf, perform } from "../../checker/action/index.ts";
import type { Action, ExpectedFinding, Invariant, Machine, Parameters, Step } from "../../checker/machine.ts";
import { cycleCostsFees } from "../../equations/sandwich.ts";
import { byPrecedence, type Code, type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { buy, buyExact, sell, type Trade } from "../pool/trades.ts";
import { isFlat, LENGTH, type SandwichScope, type SandwichState, type Side } from "./state.ts";

/** What the machine is made of. Mutants put others in their place. */
export interface SandwichParts {
  readonly buy: Trade<"fee">;
  readonly buyExact: Trade<"fee">;
  readonly sell: Trade<"fee">;
  /** The side of an address after one more trade, or why it may not make it. */
  readonly admitted: (before: Side, side: Exclude<Side, "none">) => Result.Result<Side, Refusal>;
}

/** One address may not both buy and sell a resource in one block. */
const sameBlockRule: SandwichParts["admitted"] = (before, side) =>
  before === "none" || before === side
    ? Result.succeed(side)
    : Result.fail(refusal("SameBlockReversal", "address", before, `none, or ${side}, in this block`));

export const SANDWICH_PARTS: SandwichParts = {
  buy: buy("none"),
  buyExact: buyExact("none"),
  sell: sell("none"),
  admitted: sameBlockRule,
};

const read = (parameters: Parameters, name: string): bigint => {
  const value = parameters[name];
  if (typeof value !== "bigint") throw new TypeError(`parameter ${name} of a sandwich is an integer`);
  return value;
};

interface Traded {
  readonly q: bigint;
  readonly p: bigint;
  readonly fee: bigint;
  /** What the trader pays, the fee included; below 0 what the trader is paid. */
  readonly paid: bigint;
}

const trade = (
  order: Trade<"fee">,
  { fees }: SandwichScope,
  { q, p }: Pick<SandwichState, "q" | "p">,
  amount: bigint,
  limit: bigint,
): Result.Result<Traded, Refusal> => {
  const curve = { q, p, c: 0n, beta: 0n, m: 0n, shares: 2000n, weight: WAD };
  const context = { base: fees.base, cap: fees.cap, volatilityRate: 0n, riskFactor: 0n, volatility: 0n };
  const performed = perform(order, { ...curve, ...context, amount, limit, deadline: 0n, time: 0n });
  if (Result.isFailure(performed)) {
    const [first] = performed.failure.toSorted(byPrecedence);
    if (first === undefined) throw new RangeError("a trade that is refused says why");
    return Result.fail(first);
  }
  const { updates, receipt } = performed.success;
  return Result.succeed({ ...updates, fee: receipt.fee, paid: updates.p - p + receipt.fee });
};

const after = (state: SandwichState, { q, p, fee, paid }: Traded): SandwichState => ({
  ...state,
  q,
  p,
  paid: state.paid + paid,
  fees: state.fees + fee,
  moves: state.moves + 1n,
});

const attack = (
  scope: SandwichScope,
  { admitted, ...parts }: SandwichParts,
  kind: "buyExact" | "sell",
): Action<SandwichState> => {
  const order = parts[kind];
  const side = kind === "sell" ? "sold" : "bought";
  const unmet: readonly Code[] = kind === "sell" ? [] : ["InsufficientReserve"];
  return {
    name: kind === "sell" ? "attackerSells" : "attackerBuys",
    statement: `the attacker, by one of its addresses: ${order.statement}`,
    fairness: "none",
    parameters: Array.from({ length: scope.addresses }, (_, address) =>
      scope.amounts.map((amount) => ({ address: BigInt(address), amount })),
    ).flat(),
    refusals: scope.sameBlockRule ? ["SameBlockReversal", ...unmet] : unmet,
    step: (state, parameters): Step<SandwichState> => {
      const [address, amount] = [Number(read(parameters, "address")), read(parameters, "amount")];
      const allowed = admitted(scope.sameBlockRule ? (state.sides[address] ?? "none") : "none", side);
      if (Result.isFailure(allowed)) return Result.fail(allowed.failure);
      const limit = kind === "sell" ? 0n : QUANTITY_LIMIT;
      return Result.map(trade(order, scope, state, amount, limit), (traded) => ({
        next: {
          ...after(state, traded),
          held: kind === "sell" ? state.held - amount : state.held + amount,
          profit: state.profit - traded.paid,
          attackerFees: state.attackerFees + traded.fee,
          sides: scope.sameBlockRule ? state.sides.with(address, allowed.success) : state.sides,
        },
        receipt: { fee: traded.fee },
      }));
    },
  };
};

const initialState = ({ q, p, addresses }: SandwichScope): SandwichState => ({
  ...{ q, p, held: 0n, profit: 0n, attackerFees: 0n, paid: 0n, fees: 0n, moves: 0n },
  victimTraded: false,
  sides: Array.from({ length: addresses }, () => "none"),
});

/** What the victim was quoted before anything happened: the resource that its credits buy then. */
const quoteOf = (scope: SandwichScope): bigint => {
  const traded = trade(SANDWICH_PARTS.buy, scope, initialState(scope), scope.victimCredits, 0n);
  if (Result.isFailure(traded)) throw new RangeError("the victim's trade is possible by itself");
  return scope.q - traded.success.q;
};

const victimBuys = (scope: SandwichScope, { buy: order }: SandwichParts): Action<SandwichState> => {
  const limit = scope.victimLimit === "quote" ? quoteOf(scope) : 0n;
  return {
    name: "victimBuys",
    statement: "the victim's one purchase, for a number of credits",
    fairness: "none",
    parameters: [{}],
    refusals: [
      "WrongStatus",
      ...(codesOf(order).includes("LimitExceeded") && limit > 0n ? (["LimitExceeded"] as const) : []),
    ],
    step: (state): Step<SandwichState> =>
      state.victimTraded
        ? Result.fail(refusal("WrongStatus", "victim", "traded", "about to trade"))
        : Result.map(trade(order, scope, state, scope.victimCredits, limit), (traded) => ({
            next: { ...after(state, traded), victimTraded: true },
            receipt: { fee: traded.fee, resourceOut: state.q - traded.q },
          })),
  };
};

const endBlock: Action<SandwichState> = {
  name: "endBlock",
  statement: "the block ends: every address may trade either way again",
  fairness: "none",
  parameters: [{}],
  refusals: [],
  step: (state) =>
    Result.succeed({
      next: { ...state, sides: state.sides.map((): Side => "none"), moves: state.moves + 1n },
      receipt: {},
    }),
};

/** Whether the rule meets an attacker of one address within one block: then it stops every cycle. */
const isStopped = ({ sameBlockRule: rule, addresses, blocksEnd }: SandwichScope): boolean =>
  rule && addresses === 1 && !blocksEnd;

/** Holds where the rule meets an attacker of one address within one block, or the victim has a limit; elsewhere it must fail. */
export const sandwichesDoNotPay: Invariant<SandwichState> = {
  name: "sandwichesDoNotPay",
  statement: "an attacker who holds what it held at the start has gained no credits",
  holds: (state) => !isFlat(state) || state.profit <= 0n,
};

export const sandwichInvariants = (scope: SandwichScope): readonly Invariant<SandwichState>[] => [
  {
    name: "cyclesCostTheirFees",
    statement: "where q is what it was at the start, all traders together have paid at least their fees",
    when: ({ q, moves }) => q === scope.q && moves > 0n,
    holds: ({ q, paid, fees }) => q !== scope.q || cycleCostsFees(integer, [paid], [fees]),
  },
  {
    name: "flashLoansDoNotPay",
    statement: "an attacker alone who holds what it held at the start has lost at least its fees, whatever the sizes",
    when: (state) => !state.victimTraded && isFlat(state) && state.moves > 0n,
    holds: (state) =>
      state.victimTraded || !isFlat(state) || cycleCostsFees(integer, [-state.profit], [state.attackerFees]),
  },
  ...(isStopped(scope) || scope.victimLimit === "quote" ? [sandwichesDoNotPay] : []),
];

/** An attacker and a victim at one pool: every sequence of up to four moves. */
export const sandwichMachine = (
  scope: SandwichScope,
  parts: SandwichParts = SANDWICH_PARTS,
): Machine<SandwichState> => ({
  name: scope.name,
  statement: scope.statement,
  variables: {
    ...{ q: { kind: "integer" }, p: { kind: "integer" }, held: { kind: "integer" }, profit: { kind: "integer" } },
    ...{ attackerFees: { kind: "integer" }, paid: { kind: "integer" }, fees: { kind: "integer" } },
    victimTraded: { kind: "boolean" },
    sides: { kind: "list", of: { kind: "name", names: ["none", "bought", "sold"] } },
    moves: { kind: "integer" },
  },
  constants: {},
  initial: [initialState(scope)],
  actions: [
    attack(scope, parts, "buyExact"),
    attack(scope, parts, "sell"),
    victimBuys(scope, parts),
    ...(scope.blocksEnd ? [endBlock] : []),
  ],
  constraint: { statement: `sequences of at most ${LENGTH} moves`, holds: ({ moves }) => moves < LENGTH },
  invariants: sandwichInvariants(scope),
  actionProperties: [],
  temporal: [],
  witnesses: [],
  expected: [
    {
      kind: "bounded",
      subject: "machine",
      reason: "every sequence of up to four moves is explored, and no longer one; the theorems are proved for all",
    },
    ...(isStopped(scope) ? ["flashLoansDoNotPay"] : []).map(
      (subject): ExpectedFinding => ({
        kind: "premiseNeverTrue",
        subject,
        reason: "one address that may not both buy and sell cannot close a cycle; the scopes without the rule show it",
      }),
    ),
  ],
});
