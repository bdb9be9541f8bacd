import { Result } from "effect";
import { codesOf, type DeclaredAction, perform } from "../../checker/action/index.ts";
import type { Action, ExpectedFinding, Machine, Step, Transition } from "../../checker/machine.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { buyExact, sell, type Trade } from "../pool/trades.ts";
import { priceOf } from "../pool/views.ts";
import { firstOf, integerOf } from "../reading.ts";
import { curvatureActionProperties, curvatureInvariants } from "./properties.ts";
import { type CurvatureConstants, type CurvatureState, type Cycle, leastRate } from "./state.ts";
import { targetOf, utilization } from "./target.ts";
import { largestRaise, lower, raise, type Update } from "./update.ts";

/** What a curvature machine is explored on. */
export interface CurvatureScope {
  readonly name: string;
  readonly statement: string;
  readonly constants: CurvatureConstants;
  readonly starts: readonly Pick<CurvatureState, "q" | "p" | "c" | "beta" | "target">[];
  /** Resource bought or sold. */
  readonly amounts: readonly bigint[];
  /** By how much c is asked to fall or rise. */
  readonly steps: readonly bigint[];
  /** Volatilities with which an epoch ends. */
  readonly volatilities: readonly bigint[];
  /** Steps that a behaviour has at most. */
  readonly horizon: bigint;
  readonly expected: readonly ExpectedFinding[];
}

/** What the machine is made of. Mutants put others in their place. */
export interface CurvatureActions {
  readonly buyExact: Trade<"fee">;
  readonly sell: Trade<"fee">;
  readonly lower: Update;
  readonly raise: Update;
  readonly utilization: typeof utilization;
}

export const CURVATURE_ACTIONS: CurvatureActions = {
  buyExact: buyExact("none"),
  sell: sell("none"),
  lower,
  raise,
  utilization,
};

/** The outcome of a declared action, with the one refusal that the reference gives. */
const performed = <Name extends string, Updated extends Name, Receipt extends string>(
  action: DeclaredAction<Name, Updated, Receipt>,
  given: Readonly<Partial<Record<Name, bigint>>>,
) => Result.mapError(perform(action, given), firstOf);

const deeper = (state: CurvatureState): CurvatureState => ({ ...state, depth: state.depth + 1n });

const tradeAction = (trade: Trade<"fee">, scope: CurvatureScope): Action<CurvatureState> => ({
  name: trade.name,
  statement: trade.statement,
  fairness: "none",
  parameters: [
    ...scope.amounts.map((amount) => ({ amount, limit: trade.name === "sell" ? 0n : QUANTITY_LIMIT })),
    { amount: 4n * QUANTITY_LIMIT, limit: 0n },
  ],
  refusals: trade.name === "sell" ? ["Overflow", "InsufficientOutput"] : ["InsufficientReserve"],
  step: (state, parameters): Step<CurvatureState> => {
    const { fees, m, shares } = scope.constants;
    const { q, p, c, beta } = state;
    const order = {
      amount: integerOf(parameters, "amount"),
      limit: integerOf(parameters, "limit"),
      deadline: 0n,
      time: 0n,
    };
    const curve = { q, p, c, beta, m, shares, weight: WAD };
    const context = { base: fees.base, volatilityRate: 0n, cap: fees.cap, riskFactor: 0n, volatility: 0n };
    return Result.map(performed(trade, { ...curve, ...context, ...order }), ({ updates, receipt }) => ({
      next: deeper({
        ...state,
        ...updates,
        cycle: state.cycle === null ? null : { ...state.cycle, fees: state.cycle.fees + receipt.fee },
      }),
      receipt,
    }));
  },
});

const quantitiesOf = ({ m, shares, width, fees }: CurvatureConstants, state: CurvatureState) => {
  const { q, p, c, beta, target, lagged } = state;
  return { q, p, c, beta, m, shares, target, lagged, raised: state.raised ? 1n : 0n, width, rate: leastRate({ fees }) };
};

const afterLowering = (cycle: Cycle | null): Cycle | null =>
  cycle === null || cycle.raise !== null ? null : { ...cycle, lowerings: cycle.lowerings + 1n };

/** Where a cycle around a raise may begin so that the raise has to be in vain for it, from the view and not from the raise itself. */
const afterRaise = (constants: CurvatureConstants, state: CurvatureState, step: bigint): Cycle | null => {
  const { cycle, q } = state;
  if (cycle === null || cycle.raise !== null || cycle.lowerings > 0n) return null;
  const view = perform(largestRaise, quantitiesOf(constants, state));
  if (Result.isFailure(view)) return null;
  const { nearest, farthest } = view.success.receipt;
  return { ...cycle, raise: { at: q, step, nearest, farthest } };
};

const updateAction = (update: Update, scope: CurvatureScope): Action<CurvatureState> => ({
  name: update.name,
  statement: update.statement,
  fairness: "none",
  parameters: [0n, ...scope.steps].map((step) => ({ step })),
  refusals: codesOf(update),
  step: (state, parameters): Step<CurvatureState> => {
    const step = integerOf(parameters, "step");
    return Result.map(performed(update, { ...quantitiesOf(scope.constants, state), step }), ({ updates, receipt }) => ({
      next: deeper({
        ...state,
        ...updates,
        ...(update.name === "raise"
          ? { raised: true, cycle: afterRaise(scope.constants, state, step) }
          : { cycle: afterLowering(state.cycle) }),
      }),
      receipt,
    }));
  },
});

/** The price view of the state, rounded up. */
const priceView = ({ m, shares }: CurvatureConstants, { q, p, c, beta }: Omit<CurvatureState, "lagged">): bigint => {
  const resource = { weight: WAD, q, p, c, beta, m };
  const view = priceOf({ shares, resources: [resource], block: { number: 0n, open: [null] } }, 0).output.price;
  if (typeof view !== "bigint") throw new TypeError("a price view is an integer");
  return view;
};

const closeEpoch = (scope: CurvatureScope, measure: typeof utilization): Action<CurvatureState> => ({
  name: "closeEpoch",
  statement: "an epoch ends: its Vol and Util set the target, its last price is the lagged one",
  fairness: "none",
  parameters: scope.volatilities.map((volatility) => ({ volatility })),
  refusals: [],
  step: (state, parameters): Step<CurvatureState> => {
    const { base, volatilityWeight, utilizationWeight, targetReserve } = scope.constants;
    const used = measure([{ q: state.q, target: targetReserve }]);
    const target = targetOf({
      ...{ base, volatilityWeight, utilizationWeight },
      volatility: integerOf(parameters, "volatility"),
      utilization: used,
    });
    const next = deeper({ ...state, target, lagged: priceView(scope.constants, state), raised: false });
    return Result.succeed<Transition<CurvatureState>>({ next, receipt: { target, utilization: used } });
  },
});

const whole = { kind: "integer" } as const;
const record = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, whole]));

/** One resource whose price floor follows equation 30 by price-neutral updates, between trades. */
export const curvatureMachine = (
  scope: CurvatureScope,
  actions: CurvatureActions = CURVATURE_ACTIONS,
): Machine<CurvatureState> => ({
  name: scope.name,
  statement: scope.statement,
  variables: {
    ...{ q: whole, p: whole, c: whole, beta: whole, target: whole, lagged: whole, depth: whole },
    raised: { kind: "boolean" },
    cycle: {
      kind: "optional",
      of: {
        kind: "record",
        fields: {
          ...record(["q", "p", "fees", "lowerings"]),
          raise: {
            kind: "optional",
            of: { kind: "record", fields: record(["at", "step", "nearest", "farthest"]) },
          },
        },
      },
    },
  },
  constants: {},
  initial: scope.starts.map((start) => ({
    ...start,
    lagged: priceView(scope.constants, { ...start, raised: false, cycle: null, depth: 0n }),
    raised: false,
    cycle: { q: start.q, p: start.p, fees: 0n, lowerings: 0n, raise: null },
    depth: 0n,
  })),
  actions: [
    tradeAction(actions.buyExact, scope),
    tradeAction(actions.sell, scope),
    updateAction(actions.lower, scope),
    updateAction(actions.raise, scope),
    closeEpoch(scope, actions.utilization),
  ],
  constraint: { statement: `at most ${scope.horizon} steps`, holds: ({ depth }) => depth < scope.horizon },
  invariants: curvatureInvariants(scope.constants),
  actionProperties: curvatureActionProperties(scope.constants),
  temporal: [],
  witnesses: [
    {
      name: "raisedAgain",
      statement: "c has been raised in an epoch after another",
      holds: ({ raised, cycle, depth }) => raised && cycle === null && depth > 0n,
    },
  ],
  expected: scope.expected,
});
