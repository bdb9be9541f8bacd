import type { Choice, Definition } from "../../checker/action/index.ts";
import { fix } from "../../checker/action/index.ts";
import {
  actionLines,
  type Candidates,
  type Expression,
  moduleText,
  quint,
  setText,
  valueText,
} from "../../checker/quint/index.ts";
import { type Curve, invariant, price } from "../../equations/invariant.ts";
import { coversPrice } from "../../equations/multi-asset.ts";
import { WAD } from "../../vocabulary/units.ts";
import { fixRate } from "./charges.ts";
import { type PoolTrades, poolMachine, poolTrades } from "./machine.ts";
import type { Quantity } from "./quantities.ts";
import type { PoolScope, ReserveBounds } from "./scope.ts";
import type { PoolConstants } from "./state.ts";

type Names = Readonly<Record<string, Expression>>;

/** The properties of a pool that its Quint module has as invariants, under the same names. */
export const QUINT_INVARIANTS = [
  "reservesPositive",
  "pricePositive",
  "cyclesCostTheTrader",
  "invariantNeverFalls",
] as const;

/** The variables of the Quint module that the machine does not have. */
export const QUINT_GHOSTS: readonly string[] = ["kept"];

/**
 * A trade that moves a reserve by more than the bounds leads to a state that is checked but not left, and is not
 * emitted. Within them a purchase costs at most the credits that it adds times W/(W − g), and a unit of rounding.
 */
const reachOf = ({ q, p }: ReserveBounds, { cap }: PoolConstants["fees"]): bigint =>
  ((q > p ? q : p) * WAD) / (WAD - cap) + 2n;

/** The surcharge depends on the fees and the volatility alone: Quint decides it among the numbers next to ours. */
const surchargeOf = ({ fees, volatility }: PoolConstants): bigint => {
  const known = { volatility, volatilityRate: fees.volatilityRate };
  const scratch = known as Record<Quantity, bigint>;
  for (const step of fixRate)
    if (step.name === "surcharge") fix(step as Definition<Quantity> | Choice<Quantity>, scratch);
  return scratch.surcharge;
};

const curveFrom = (names: Names): Curve<Expression> => {
  const part = (name: keyof Curve<Expression>): Expression => {
    const expression = names[name];
    if (expression === undefined) throw new RangeError(`nothing stands for ${name}`);
    return expression;
  };
  return { q: part("q"), p: part("p"), c: part("c"), beta: part("beta"), m: part("m"), shares: part("shares") };
};

/** What stands for the quantities of one resource. */
const ofResource = (index: Expression): Names => ({
  q: `q[${index}]`,
  p: `p[${index}]`,
  c: `c[${index}]`,
  shares: "shares",
  beta: `BETA[${index}]`,
  m: `INERTIA[${index}]`,
  weight: `WEIGHT[${index}]`,
});

const contextOf = ({ fees, volatility, time }: PoolConstants): Names => ({
  base: quint.literal(fees.base),
  volatilityRate: quint.literal(fees.volatilityRate),
  cap: quint.literal(fees.cap),
  riskFactor: quint.literal(fees.risk.rate),
  volatility: quint.literal(volatility),
  time: quint.literal(time),
});

/** One trade of any of its orders. An order that names no resource of the pool is refused whatever else it says. */
const tradeLines = (trade: PoolTrades["buy"], constants: PoolConstants, candidates: Candidates): readonly string[] => {
  const orders = `${trade.name}Orders.filter(each => each.index < length(q))`;
  const order = { amount: "order.amount", limit: "order.limit", deadline: "order.deadline" };
  const effect = (names: Names): readonly string[] => {
    const [q, p] = [trade.updates.q, trade.updates.p].map((update) =>
      update<Expression, Expression>(quint, names as Readonly<Record<Quantity, Expression>>),
    ) as [Expression, Expression];
    const kept = quint.atMost(invariant(quint, curveFrom(names)), invariant(quint, curveFrom({ ...names, q, p })));
    return [
      `q' = q.replaceAt(order.index, ${q})`,
      `p' = p.replaceAt(order.index, ${p})`,
      "c' = c",
      "shares' = shares",
      "baseline' = baseline",
      `kept' = ${kept}`,
    ];
  };
  const names = { ...ofResource("order.index"), ...contextOf(constants), ...order };
  return [`nondet order = ${orders}.oneOf()`, ...actionLines(trade, { names, candidates, effect })];
};

const invariantTexts = (): Readonly<Record<(typeof QUINT_INVARIANTS)[number], Expression>> => {
  const everywhere = (holds: Expression): Expression => `q.indices().forall(i => ${holds})`;
  const names = ofResource("i");
  const curve = curveFrom(names);
  const of = price(quint, curve);
  const zero = quint.literal(0n);
  const positive = (part: Expression): Expression => quint.less(zero, part);
  return {
    reservesPositive: everywhere(quint.and(positive(curve.q), positive(curve.p))),
    pricePositive: everywhere(
      quint.and(
        positive(of.numerator),
        positive(of.denominator),
        quint.or(positive(curve.m), quint.not(coversPrice(quint, curve.c, of))),
      ),
    ),
    cyclesCostTheTrader: everywhere(
      quint.or(
        quint.not(
          quint.and(
            quint.equal(curve.q, "baseline.q[i]"),
            quint.equal(curve.c, "baseline.c[i]"),
            quint.equal("shares", "baseline.shares"),
          ),
        ),
        quint.atMost("baseline.p[i]", curve.p),
      ),
    ),
    invariantNeverFalls: "kept",
  };
};

/**
 * The pool machine at a scope as a Quint module, for a judge that shares none of our code. `kept` is a ghost: whether
 * the last step let I of its resource fall. Refused for a scope that is not bounded by its reserves, and for one that
 * charges risk, whose 18 decimals are no small finite set.
 */
export const poolQuint = (
  scope: PoolScope,
  trades: PoolTrades = poolTrades(scope.constants.fees.risk.schedule),
): string => {
  const { constants, constraint } = scope;
  const { most } = constraint;
  if (most === undefined) throw new RangeError(`${scope.name} is not bounded by its reserves`);
  if (constants.fees.risk.schedule !== "none") throw new RangeError(`${scope.name} charges risk`);
  const candidates = { reach: reachOf(most, constants.fees), near: { surcharge: surchargeOf(constants) } };
  const all = Object.values(trades);
  const listed = (name: "beta" | "m" | "weight"): Expression =>
    valueText(constants.resources.map((each) => each[name]));
  return moduleText(poolMachine(scope, trades), {
    name: "pool",
    constants: {
      BETA: listed("beta"),
      INERTIA: listed("m"),
      WEIGHT: listed("weight"),
      ...Object.fromEntries(all.map(({ name }) => [`${name}Orders`, setText(scope.orders(name))])),
    },
    ghosts: { kept: { type: "bool", first: quint.truth(true) } },
    actions: Object.fromEntries(all.map((trade) => [trade.name, tradeLines(trade, constants, candidates)])),
    constraint: `q.indices().forall(i => ${quint.and(quint.atMost("q[i]", `${most.q}`), quint.atMost("p[i]", `${most.p}`))})`,
    invariants: invariantTexts(),
  });
};
