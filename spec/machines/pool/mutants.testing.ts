import type { ActionStep, Choice } from "../../checker/action/index.ts";
import { invariant } from "../../equations/invariant.ts";
import { WAD } from "../../vocabulary/units.ts";
import { type PoolTrades, poolTrades } from "./machine.ts";
import { curveAfter, curveBefore, type PoolTerm, type Quantity } from "./quantities.ts";
import type { PoolScope } from "./scope.ts";
import { POOL_SCOPES } from "./scopes.ts";

/** A pool with one fault, and the property that must notice it. */
export interface PoolMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: PoolScope;
  readonly trades: PoolTrades;
}

type Kept = PoolTrades["buy"];

const scopeOf = (name: string): PoolScope => {
  const scope = POOL_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

/** The trades of a scope with one of them changed. */
const changed = (name: string, trade: keyof PoolTrades, change: (kept: Kept) => Kept) => {
  const scope = scopeOf(name);
  const trades = poolTrades(scope.constants.fees.risk.schedule);
  return { scope, trades: { ...trades, [trade]: change(trades[trade]) } };
};

/** The action with the step that fixes `name` replaced. */
const refix =
  (name: Quantity, replace: (step: ActionStep<Quantity>) => ActionStep<Quantity>) =>
  (trade: Kept): Kept => ({
    ...trade,
    steps: trade.steps.map((step) => (step.kind !== "guard" && step.name === name ? replace(step) : step)),
  });

const withUpdates =
  (updates: Partial<Kept["updates"]>) =>
  (trade: Kept): Kept => ({ ...trade, updates: { ...trade.updates, ...updates } });

const unchanged =
  (name: "q" | "p"): PoolTerm =>
  (_, given) =>
    given[name];

const largestFeeBelow: Choice<Quantity> = {
  kind: "choice",
  name: "fee",
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, { fee, total, rate }) => a.atMost(a.multiply(fee, a.literal(WAD)), a.multiply(total, rate)),
};

export const POOL_MUTANTS: readonly PoolMutant[] = [
  {
    mistake: "a sale may pay the last credit out: p' ≥ 1 forgotten",
    notices: "reservesPositive",
    ...changed(
      "pool/sheared",
      "sell",
      refix("credits", (step) => ({
        ...(step as Choice<Quantity>),
        upTo: (_, { p }) => p,
        holds: (a, given) =>
          a.atMost(
            invariant(a, curveBefore(given)),
            invariant(a, curveAfter(a, given, "sale", given.resource, given.credits)),
          ),
      })),
    ),
  },
  {
    mistake: "a purchase takes the resource and leaves no credits in the curve",
    notices: "pricePositive",
    ...changed("pool/sheared", "buy", withUpdates({ p: unchanged("p") })),
  },
  {
    mistake: "a purchase gives one unit more than the curve allows",
    notices: "cyclesCostTheTrader",
    ...changed(
      "pool/plain",
      "buy",
      withUpdates({ q: (a, { q, resource }) => a.subtract(a.subtract(q, resource), a.literal(1n)) }),
    ),
  },
  {
    mistake: "the fee is taken out of the pool on top of the trade, as the paper's Algorithm 1 does",
    notices: "invariantNeverFalls",
    ...changed(
      "pool/sheared",
      "sell",
      withUpdates({ p: (a, { p, credits, fee }) => a.subtract(a.subtract(p, credits), fee) }),
    ),
  },
  {
    mistake: "the fee rounds down",
    notices: "feePositive",
    ...changed(
      "pool/sheared",
      "buy",
      refix("fee", () => largestFeeBelow),
    ),
  },
  {
    mistake: "the rate is not capped",
    notices: "feeWithinCap",
    ...changed(
      "pool/sheared",
      "buyExact",
      refix("rate", () => ({
        kind: "definition",
        name: "rate",
        value: (a, { base, surcharge }) => a.add(base, surcharge),
      })),
    ),
  },
  {
    mistake: "risk is a rebate",
    notices: "riskNotNegative",
    ...changed(
      "pool/sheared",
      "sellExact",
      refix("risk", () => ({ kind: "definition", name: "risk", value: (a) => a.literal(-1n) })),
    ),
  },
];
