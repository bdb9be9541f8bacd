import { record, unsigned } from "../codec.ts";
import { ignored } from "../pool-codec.ts";

const pure = { params: ignored, state: ignored };

/** How requests of `math.*` are read. */
export const mathCodecs = {
  mulDiv: { ...pure, input: record("input", { a: unsigned, b: unsigned, denominator: unsigned }) },
  root: { ...pure, input: record("input", { radicand: unsigned }) },
  exponential: { ...pure, input: record("input", { exponent: unsigned }) },
};
