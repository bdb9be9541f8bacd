import { Result } from "effect";
import type { Action, ExpectedFinding, Machine, Parameters, Step } from "../../checker/machine.ts";
import type { Code } from "../../vocabulary/refusal.ts";
import { firstOf, integerOf, textOf } from "../reading.ts";
import { type FeeOperations, feeOperations, type LedgerOutcome } from "./operations.ts";
import {
  feeActionProperties,
  feeInvariants,
  feeRefusalProperties,
  feeTemporalProperties,
  feeWitnesses,
} from "./properties.ts";
import type { FeeRule } from "./rules.ts";
import type { FeeConstants, FeeState } from "./state.ts";

/** What a machine of fees is explored on. */
export interface FeeScope {
  readonly name: string;
  readonly statement: string;
  readonly rule: FeeRule;
  readonly constants: FeeConstants;
  readonly starts: readonly FeeState[];
  /** The parameters of each action. */
  readonly orders: Readonly<Record<keyof FeeOperations, readonly Parameters[]>>;
  readonly constraint: NonNullable<Machine<FeeState>["constraint"]>;
  readonly expected: readonly ExpectedFinding[];
}

const stepped = (state: FeeState, outcome: LedgerOutcome): Step<FeeState> =>
  Result.match(outcome, {
    onSuccess: ({ ledger, paid, roundings }) =>
      Result.succeed({ next: { ...ledger, roundings: state.roundings + roundings }, receipt: { paid } }),
    onFailure: (refusals) => Result.fail(firstOf(refusals)),
  });

interface Shape {
  readonly statement: string;
  readonly fairness: Action<FeeState>["fairness"];
  readonly refusals: readonly Code[];
  readonly outcome: (operations: FeeOperations, state: FeeState, parameters: Parameters) => LedgerOutcome;
}

const SHAPES: Readonly<Record<keyof FeeOperations, Shape>> = {
  advance: {
    statement: "time goes on",
    fairness: "none",
    refusals: ["InvalidState", "Overflow"],
    outcome: ({ advance }, state, parameters) => advance(state, state.time + integerOf(parameters, "by")),
  },
  collect: {
    statement: "a fee comes in",
    fairness: "none",
    refusals: ["ZeroAmount", "Overflow"],
    outcome: ({ collect }, state, parameters) => collect(state, integerOf(parameters, "fee")),
  },
  mint: {
    statement: "new shares are a lot of age 0",
    fairness: "none",
    refusals: ["ZeroAmount", "Overflow"],
    outcome: ({ mint }, state, parameters) => mint(state, textOf(parameters, "owner"), integerOf(parameters, "shares")),
  },
  burn: {
    statement: "a lot is settled and loses shares",
    fairness: "none",
    refusals: ["ZeroAmount", "UnknownLot", "InsufficientShares"],
    outcome: ({ burn }, state, parameters) =>
      burn(state, integerOf(parameters, "lot"), integerOf(parameters, "shares")),
  },
  transfer: {
    statement: "a lot is settled and shares of it change hands at the age they have",
    fairness: "none",
    refusals: ["ZeroAmount", "UnknownLot", "InsufficientShares"],
    outcome: ({ transfer }, state, parameters) =>
      transfer(state, integerOf(parameters, "lot"), textOf(parameters, "owner"), integerOf(parameters, "shares")),
  },
  claim: {
    statement: "a lot is settled",
    // Whoever can claim does so in the end.
    fairness: "weak",
    refusals: ["UnknownLot", "InsufficientOutput"],
    outcome: ({ claim }, state, parameters) => claim(state, integerOf(parameters, "lot")),
  },
};

const integer = { kind: "integer" } as const;

/** The fees of a pool among the owners of its shares, under a rule, at a small scope. */
export const feeMachine = (
  { name, statement, rule, constants, starts, orders, constraint, expected }: FeeScope,
  operations: FeeOperations = feeOperations(rule),
): Machine<FeeState> => ({
  name,
  statement,
  variables: {
    time: integer,
    shares: integer,
    moment: integer,
    timed: integer,
    growth: integer,
    carry: integer,
    collected: integer,
    paid: integer,
    lots: {
      kind: "map",
      to: {
        kind: "record",
        fields: {
          owner: { kind: "name", names: constants.accounts },
          shares: integer,
          since: integer,
          timedSeen: integer,
          growthSeen: integer,
        },
      },
    },
    nextLot: integer,
    roundings: integer,
  },
  constants: { accounts: constants.accounts, locked: constants.locked, created: constants.created },
  initial: starts,
  actions: (Object.keys(SHAPES) as readonly (keyof FeeOperations)[]).map((action): Action<FeeState> => {
    const { statement: does, fairness, refusals, outcome } = SHAPES[action];
    const step = (state: FeeState, parameters: Parameters) => stepped(state, outcome(operations, state, parameters));
    return { name: action, statement: does, fairness, parameters: orders[action], refusals, step };
  }),
  constraint,
  invariants: feeInvariants(rule, constants, operations),
  actionProperties: feeActionProperties(rule, constants),
  refusalProperties: feeRefusalProperties(rule),
  temporal: feeTemporalProperties(rule),
  witnesses: feeWitnesses(rule),
  expected,
});
