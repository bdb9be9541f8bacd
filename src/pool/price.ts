import { WAD } from "../../spec/vocabulary/units.ts";
import { divUp, mulDivUp } from "../fixed-point/division.ts";
import type { Curve } from "./invariant.ts";

/** A spot price as an exact fraction of credits for one resource; both sides in units of 1e-36. */
interface SpotPrice {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** (P_w + c·q) / (q·W + m·p): equation 7 with the inertia of equation 9, unrounded. */
export const spotPrice = ({ q, p, c, m, virtualCredits }: Curve): SpotPrice => ({
  numerator: virtualCredits + c * q,
  denominator: q * WAD + m * p,
});

/** The spot price in credits for one resource, units of 1e-18, rounded up: the side on which a buyer pays. Equation 7. */
export const priceUp = (curve: Curve): bigint => {
  const { numerator, denominator } = spotPrice(curve);
  return mulDivUp(numerator, WAD, denominator);
};

/**
 * The price of one resource in terms of another, units of 1e-18: ⌈W·N_i·D_j / (D_i·N_j)⌉, one rounding of the exact
 * quotient of two spot prices. May exceed 2^256. Equation 21, read as the quotient of two of equation 7.
 */
export const crossPriceUp = (of: Curve, inTermsOf: Curve): bigint => {
  const price = spotPrice(of);
  const unit = spotPrice(inTermsOf);
  return divUp(WAD * price.numerator * unit.denominator, price.denominator * unit.numerator);
};
