import { type Arithmetic, negate } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { creditsVelocity, type PaperResource } from "./hamiltonian.ts";
import { type Curve, type Price, price } from "./invariant.ts";
import { numbered } from "./numbered.ts";

/** Equation 21 as printed: πᵢⱼ = (∂H/∂qᵢ)/(∂H/∂qⱼ). It contradicts equation 7: triangles quoted from both can be arbitraged. */
export const literalCrossPrice = numbered(
  "21",
  "literal",
  "price of one resource in another",
  <N, B>(a: Arithmetic<N, B>, of: PaperResource<N>, inTermsOf: PaperResource<N>): N =>
    a.divide(negate(a, creditsVelocity(a, of)), negate(a, creditsVelocity(a, inTermsOf))),
);

/** Equation 21 made consistent with equation 7: πᵢⱼ = πᵢ/πⱼ, as one exact fraction. */
export const crossPrice = numbered(
  "21",
  "sound",
  "price of one resource in another",
  <N, B>(a: Arithmetic<N, B>, of: Curve<N>, inTermsOf: Curve<N>): Price<N> => {
    const numerator = price(a, of);
    const denominator = price(a, inTermsOf);
    return {
      numerator: a.multiply(numerator.numerator, denominator.denominator),
      denominator: a.multiply(numerator.denominator, denominator.numerator),
    };
  },
);

/** `quote`, in units of 1e-18, is at least the price: the smallest such integer is the price view. Rounds up. */
export const coversPrice = numbered(
  "7",
  "sound",
  "a quote covers the price",
  <N, B>(a: Arithmetic<N, B>, quote: N, of: Price<N>): B =>
    a.atMost(a.multiply(of.numerator, a.literal(WAD)), a.multiply(quote, of.denominator)),
);
