import { bigintLiteral, type Mutator } from "./syntax.testing.ts";

/** A constant off by one: a bound, a step or a factor that is not what it should be. Powers of ten are off by a factor too. */
export const bigintLiteralMutator: Mutator = {
  name: "BigIntLiteral",
  *mutate({ node }) {
    if (node.type !== "BigIntLiteral") return;
    const value = BigInt(String(node.value));
    yield bigintLiteral(value + 1n);
    if (value > 0n) yield bigintLiteral(value - 1n);
  },
};
