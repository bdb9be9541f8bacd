import { Result } from "effect";
import type { Pool } from "../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../spec/vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import { type Curve, curveOf, invariant } from "./invariant.ts";
import { crossPriceUp, priceUp } from "./price.ts";
import { inValidPool, resourceAt } from "./validate.ts";

/** The exact invariant of one resource. */
export interface InvariantView {
  /** P_w in units of 1e-36. */
  readonly virtualCredits: bigint;
  /** I in units of 1e-54; may exceed 2^256. */
  readonly invariant: bigint;
}

const curveAt = (pool: Pool, field: string, index: number): Result.Result<Curve, Refusal> =>
  Result.map(resourceAt(pool, field, index), (resource) => curveOf(resource, pool.shares));

const validCurve = (pool: Pool, index: number): Result.Result<Curve, Refusal> =>
  Result.flatMap(curveAt(pool, "input.index", index), (curve) => inValidPool(pool, curve));

/**
 * P_w and I of a resource, exact: sound form of equation 4 with the inertia of equation 9.
 * Refused as UnknownResource, InvalidWeights, InvalidState, NotAdmissible.
 */
export const viewInvariant = (pool: Pool, index: number): Result.Result<InvariantView, Refusal> =>
  Result.map(validCurve(pool, index), (curve) => ({
    virtualCredits: curve.virtualCredits,
    invariant: invariant(curve),
  }));

/**
 * The spot price of a resource in credits, units of 1e-18, below 2^225; rounded up, the side on which a buyer pays.
 * Equation 7. Refused as UnknownResource, InvalidWeights, InvalidState, NotAdmissible.
 */
export const viewPrice = (pool: Pool, index: number): Result.Result<bigint, Refusal> =>
  Result.map(validCurve(pool, index), priceUp);

/**
 * The price of the resource at `index` in terms of the one at `inTermsOf`, units of 1e-18; one rounding, up, of the
 * exact quotient of the two spot prices. Equation 21, made consistent with equation 7.
 * Refused as UnknownResource, InvalidWeights, InvalidState, NotAdmissible, Overflow (2^256 and above).
 */
export const viewCrossPrice = (pool: Pool, index: number, inTermsOf: number): Result.Result<bigint, Refusal> =>
  Result.all([curveAt(pool, "input.index", index), curveAt(pool, "input.inTermsOf", inTermsOf)]).pipe(
    Result.flatMap((curves) => inValidPool(pool, curves)),
    Result.flatMap(([of, unit]) => {
      const price = crossPriceUp(of, unit);
      return price < WORD_LIMIT
        ? Result.succeed(price)
        : Result.fail(refusal("Overflow", "output.price", price, "below 2^256"));
    }),
  );
