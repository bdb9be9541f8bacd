import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import { type Choice, fix } from "../../checker/action/index.ts";
import { type Curve, invariant, type Price, price, virtualCredits } from "../../equations/invariant.ts";
import { coversPrice, crossPrice } from "../../equations/multi-asset.ts";
import type { Answer, Outcome } from "../../vocabulary/operation.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import { refusal } from "../../vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../vocabulary/units.ts";
import { curveOf } from "./validity.ts";

type Quoted = "numerator" | "denominator" | "quote";

/** ⌈W·numerator/denominator⌉: a price view rounds up. */
const quoteUp: Choice<Quoted> = {
  kind: "choice",
  name: "quote",
  extremum: "smallest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, { quote, numerator, denominator }) => coversPrice(a, quote, { numerator, denominator }),
};

const quoted = ({ numerator, denominator }: Price<bigint>): bigint => {
  const scratch = { numerator, denominator, quote: 0n };
  fix(quoteUp, scratch);
  return scratch.quote;
};

/** The caller has checked that there is such a resource. */
const curveAt = (pool: Pool, index: number): Curve<bigint> => {
  const resource = pool.resources[index];
  if (resource === undefined) throw new RangeError(`no resource ${index}: guarded by UnknownResource`);
  return curveOf(pool, resource);
};

/** `pool.invariant`: P_w (1e-36) and I (1e-54), exact. */
export const invariantOf = (pool: Pool, index: number): Answer => {
  const curve = curveAt(pool, index);
  const output = { virtualCredits: virtualCredits(integer, curve), invariant: invariant(integer, curve) };
  return { output, post: null };
};

/** `pool.price`: equation 7 on the sound curve, rounded up. */
export const priceOf = (pool: Pool, index: number): Answer => ({
  output: { price: quoted(price(integer, curveAt(pool, index))) },
  post: null,
});

/** `pool.crossPrice`: πᵢ/πⱼ rounded up once, `Overflow` from 2^256. */
export const crossPriceOf = (pool: Pool, index: number, inTermsOf: number): Outcome => {
  const quote = quoted(crossPrice(integer, curveAt(pool, index), curveAt(pool, inTermsOf)));
  return quote < WORD_LIMIT
    ? Result.succeed({ output: { price: quote }, post: null })
    : Result.fail([refusal("Overflow", "price", quote, "below 2^256")]);
};
