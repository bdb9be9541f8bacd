import { Result } from "effect";
import { codesOf, perform } from "../../checker/action/index.ts";
import type { Action, Machine, Step } from "../../checker/machine.ts";
import { type Code, type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { buy, buyExact, sell, type Trade } from "../pool/trades.ts";
import { firstOf, integerOf } from "../reading.ts";
import { sandwichActionProperties, sandwichInvariants, sandwichRefusalProperties } from "./properties.ts";
import {
  ANY_PRICE,
  attacksOf,
  expectedIn,
  initialState,
  type SandwichScope,
  type SandwichState,
  SEQUENCES,
  type Side,
  SURROUNDINGS,
} from "./state.ts";

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
  const given = { ...SURROUNDINGS, base: fees.base, cap: fees.cap, q, p, amount, limit };
  const performed = perform(order, given);
  if (Result.isFailure(performed)) return Result.fail(firstOf(performed.failure));
  const { updates, receipt } = performed.success;
  return Result.succeed({ ...updates, fee: receipt.fee, paid: updates.p - p + receipt.fee });
};

/** What the victim was quoted before anything happened: the resource that its credits buy then. */
const quoteOf = (scope: SandwichScope): bigint => {
  const traded = trade(SANDWICH_PARTS.buy, scope, scope, scope.victimCredits, 0n);
  if (Result.isFailure(traded)) throw new RangeError("the victim's trade is possible by itself");
  return scope.q - traded.success.q;
};

const after = (state: SandwichState, { q, p, fee, paid }: Traded): SandwichState => ({
  ...state,
  q,
  p,
  paid: state.paid + paid,
  fees: state.fees + fee,
  moves: state.moves + 1n,
});

/** What an attacker does by each of its trades, and what the pool may refuse it. */
const ATTACKS = {
  buyExact: { name: "attackerBuys", side: "bought", refusals: ["InsufficientReserve"] },
  sell: { name: "attackerSells", side: "sold", refusals: [] },
} as const satisfies Record<string, { name: string; side: Side; refusals: readonly Code[] }>;

const attack = (
  scope: SandwichScope,
  { admitted, ...parts }: SandwichParts,
  kind: keyof typeof ATTACKS,
): Action<SandwichState> => {
  const { name, side, refusals } = ATTACKS[kind];
  const order = parts[kind];
  return {
    name,
    statement: `the attacker, by one of its addresses: ${order.statement}`,
    fairness: "none",
    parameters: attacksOf(scope),
    refusals: scope.sameBlockRule ? ["SameBlockReversal", ...refusals] : refusals,
    step: (state, parameters): Step<SandwichState> => {
      const [address, amount] = [Number(integerOf(parameters, "address")), integerOf(parameters, "amount")];
      const allowed = admitted(scope.sameBlockRule ? (state.sides[address] ?? "none") : "none", side);
      if (Result.isFailure(allowed)) return Result.fail(allowed.failure);
      return Result.map(trade(order, scope, state, amount, ANY_PRICE[kind]), (traded) => ({
        next: {
          ...after(state, traded),
          held: state.held + state.q - traded.q,
          profit: state.profit - traded.paid,
          attackerFees: state.attackerFees + traded.fee,
          sides: scope.sameBlockRule ? state.sides.with(address, allowed.success) : state.sides,
        },
        receipt: { fee: traded.fee },
      }));
    },
  };
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
  constraint: SEQUENCES,
  invariants: sandwichInvariants(scope),
  actionProperties: sandwichActionProperties(scope),
  refusalProperties: sandwichRefusalProperties(scope),
  temporal: [],
  witnesses: [],
  expected: expectedIn(scope),
});
