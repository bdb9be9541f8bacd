import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, Transition } from "../../checker/machine.ts";
import { coversRate } from "../../equations/fees.ts";
import { type Curve, invariant, price } from "../../equations/invariant.ts";
import { coversPrice } from "../../equations/multi-asset.ts";
import type { PoolConstants, PoolState } from "./state.ts";

const curves = ({ resources }: PoolConstants, state: PoolState): readonly Curve<bigint>[] =>
  resources.map(({ beta, m }, i) => ({
    q: state.q[i] ?? 0n,
    p: state.p[i] ?? 0n,
    c: state.c[i] ?? 0n,
    beta,
    m,
    shares: state.shares,
  }));

/** All that a cycle has to restore of one resource, beside its credits. */
const restored = (state: PoolState, i: number): boolean =>
  state.q[i] === state.baseline.q[i] && state.c[i] === state.baseline.c[i] && state.shares === state.baseline.shares;

export const poolInvariants = (constants: PoolConstants): readonly Invariant<PoolState>[] => [
  {
    name: "reservesPositive",
    statement: "q ≥ 1 and p ≥ 1 for every resource",
    holds: (state) => [...state.q, ...state.p].every((reserve) => reserve >= 1n),
  },
  {
    name: "pricePositive",
    statement: "the price of every resource is positive, and above its floor c where there is no inertia",
    holds: (state) =>
      curves(constants, state).every((curve) => {
        const { numerator, denominator } = price(integer, curve);
        const aboveFloor = !coversPrice(integer, curve.c, { numerator, denominator });
        return numerator > 0n && denominator > 0n && (curve.m > 0n || aboveFloor);
      }),
  },
  {
    name: "cyclesCostTheTrader",
    statement: "where q, S and c are what they were at the start, p is at least what it was",
    when: (state) => state.p.some((p, i) => restored(state, i) && p !== state.baseline.p[i]),
    holds: (state) => state.p.every((p, i) => !restored(state, i) || p >= (state.baseline.p[i] ?? 0n)),
  },
];

/** The credits that a trade's fee is charged on: what the trader pays, or what the curve gives. */
const feeBase = (before: PoolState, { next, receipt }: Transition<PoolState>): bigint => {
  const change = next.p.reduce((total, p, i) => total + p - (before.p[i] ?? 0n), 0n);
  return change > 0n ? change + (receipt.fee ?? 0n) + (receipt.risk ?? 0n) : -change;
};

const charge = (receipt: Transition<PoolState>["receipt"], name: "fee" | "risk"): bigint => {
  const value = receipt[name];
  if (value === undefined) throw new TypeError(`a trade's receipt has a ${name}`);
  return value;
};

export const poolActionProperties = (constants: PoolConstants): readonly ActionProperty<PoolState>[] => [
  {
    name: "invariantNeverFalls",
    statement: "I of every resource is at least what it was",
    holds: (before, _action, { next }) => {
      const after = curves(constants, next);
      return curves(constants, before).every((curve, i) => {
        const moved = after[i];
        return moved !== undefined && invariant(integer, curve) <= invariant(integer, moved);
      });
    },
  },
  {
    name: "feePositive",
    statement: "the fee is at least 1 where the rate and the amount are positive",
    when: (before, _action, transition) =>
      constants.fees.base > 0n && constants.fees.cap > 0n && feeBase(before, transition) >= 1n,
    holds: (_before, _action, { receipt }) => charge(receipt, "fee") >= 1n,
  },
  {
    name: "feeWithinCap",
    statement: "the fee is at most ⌈amount·cap/W⌉",
    holds: (before, _action, transition) => {
      const fee = charge(transition.receipt, "fee");
      return fee === 0n || !coversRate(integer, fee - 1n, feeBase(before, transition), constants.fees.cap);
    },
  },
  {
    name: "riskNotNegative",
    statement: "the risk charge is at least 0",
    holds: (_before, _action, { receipt }) => charge(receipt, "risk") >= 0n,
  },
];
