import { integer } from "../../arithmetic/integer.ts";
import { admissible, type Curve } from "../../equations/invariant.ts";
import type { Pool, Resource, TradeContext } from "../../vocabulary/pool.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { LOCKED_SHARES, PRICE_LIMIT, QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";

/** The curve of one resource of a pool. */
export const curveOf = (
  { shares }: Pick<Pool, "shares">,
  { q, p, c, beta, m }: Omit<Resource, "weight">,
): Curve<bigint> => ({
  q,
  p,
  c,
  beta,
  m,
  shares,
});

/** A number of the state within its bounds, or `InvalidState`. `least` is inclusive, the limit of 2^112 exclusive. */
export const withinState = (field: string, value: bigint, least: bigint): readonly Refusal[] =>
  value >= least && value < QUANTITY_LIMIT
    ? []
    : [refusal("InvalidState", field, value, `at least ${least} and below 2^112`)];

/** Weights that sum to exactly 1e18, or `InvalidWeights`. */
export const weightRefusals = (field: string, weights: readonly bigint[]): readonly Refusal[] => {
  const total = weights.reduce((left, right) => left + right, 0n);
  return total === WAD ? [] : [refusal("InvalidWeights", field, total, "a sum of exactly 10^18")];
};

/** An admissible curve, or `NotAdmissible`. */
export const curveRefusals = (field: string, curve: Curve<bigint>): readonly Refusal[] =>
  admissible(integer, curve)
    ? []
    : [refusal("NotAdmissible", field, "inadmissible", "a curve with P_w > 0 and, if m > 0, I·(W² − 2mc) ≥ m·(β·S)²")];

/** The openings of a state within their bounds, or `InvalidState`. Only the per-block schedule reads them. */
export const openingRefusals = ({ block }: Pool): readonly Refusal[] =>
  block.open.flatMap((opened, i) => {
    if (opened === null) return [];
    const { q0, price0, net } = opened;
    const field = `state.block.open.${i}`;
    return [
      ...withinState(`${field}.q0`, q0, 1n),
      ...(price0 >= 1n && price0 < PRICE_LIMIT
        ? []
        : [refusal("InvalidState", `${field}.price0`, price0, "at least 1 and below 2^172")]),
      ...(net > -QUANTITY_LIMIT && net < QUANTITY_LIMIT
        ? []
        : [refusal("InvalidState", `${field}.net`, net, "above −2^112 and below 2^112")]),
    ];
  });

/** Everything that is wrong with a pool as the state of an operation; `openings` is what is wrong with its block, if it is read. */
export const stateRefusals = (pool: Pool, openings: readonly Refusal[] = []): readonly Refusal[] => {
  const bounds = [
    ...openings,
    ...withinState("state.shares", pool.shares, LOCKED_SHARES),
    ...pool.resources.flatMap((resource, i) => [
      ...withinState(`state.resources.${i}.q`, resource.q, 1n),
      ...withinState(`state.resources.${i}.p`, resource.p, 1n),
      ...withinState(`state.resources.${i}.c`, resource.c, 0n),
      ...withinState(`state.resources.${i}.beta`, resource.beta, 0n),
      ...withinState(`state.resources.${i}.m`, resource.m, 0n),
    ]),
  ];
  const weights = weightRefusals(
    "state.resources",
    pool.resources.map(({ weight }) => weight),
  );
  if (bounds.length > 0) return [...bounds, ...weights];
  return [
    ...weights,
    ...pool.resources.flatMap((resource, i) => curveRefusals(`state.resources.${i}`, curveOf(pool, resource))),
  ];
};

/** Everything that is wrong with the fees of a trade. */
export const feeRefusals = ({ fees, volatility }: TradeContext): readonly Refusal[] => {
  const cap = fees.cap < WAD ? [] : [refusal("InvalidFees", "params.fees.cap", fees.cap, "below 10^18")];
  const rates = [
    ["params.fees.base", fees.base],
    ["params.fees.volatilityRate", fees.volatilityRate],
    ["params.fees.risk.rate", fees.risk.rate],
    ["params.volatility", volatility],
  ] as const;
  return [
    ...cap,
    ...rates.flatMap(([field, value]) =>
      value < QUANTITY_LIMIT ? [] : [refusal("InvalidFees", field, value, "below 2^112")],
    ),
  ];
};

/** A position in the pool, or `UnknownResource`. */
export const indexRefusals = (pool: Pool, field: string, index: number): readonly Refusal[] =>
  index < pool.resources.length
    ? []
    : [refusal("UnknownResource", field, BigInt(index), `below ${pool.resources.length}`)];
