import {
  argumentsOf,
  bigintLiteral,
  binary,
  calleeOf,
  copyOf,
  type Mutator,
  type SyntaxNode,
} from "./syntax.testing.ts";

/** What takes the place of a rounding that has the other direction. Exact where nothing is left over, so that only a case that is inexact tells. */
const OTHER_WAY: Readonly<Record<string, (operands: readonly SyntaxNode[]) => SyntaxNode | null>> = {
  divUp: ([numerator, denominator]) =>
    numerator === undefined || denominator === undefined ? null : binary("/", numerator, denominator),
  mulDivUp: ([left, right, denominator]) =>
    left === undefined || right === undefined || denominator === undefined
      ? null
      : binary("/", binary("*", left, right), denominator),
  divDown: ([numerator, denominator]) =>
    numerator === undefined || denominator === undefined ? null : upward(numerator, denominator),
  mulDivDown: ([left, right, denominator]) =>
    left === undefined || right === undefined || denominator === undefined
      ? null
      : upward(binary("*", left, right), denominator),
};

const upward = (numerator: SyntaxNode, denominator: SyntaxNode): SyntaxNode =>
  binary("/", binary("-", binary("+", numerator, copyOf(denominator)), bigintLiteral(1n)), denominator);

/** A division rounded the other way, and an amount that is one unit more, or less, than its name promises. */
export const roundingMutator: Mutator = {
  name: "Rounding",
  *mutate({ node }) {
    const callee = calleeOf(node);
    if (callee === null) return;
    const rounded = Object.hasOwn(OTHER_WAY, callee) ? OTHER_WAY[callee] : undefined;
    const other = rounded?.(argumentsOf(node).map(copyOf)) ?? null;
    if (other !== null) yield other;
    if (callee.endsWith("Up")) yield binary("-", copyOf(node), bigintLiteral(1n));
    if (callee.endsWith("Down")) yield binary("+", copyOf(node), bigintLiteral(1n));
  },
};
