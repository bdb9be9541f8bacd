/** What the mutators need of a node of the syntax tree; the rest of it is carried along. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A place in the tree, as the instrumenter hands it over. */
export interface SyntaxPath {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | null;
}

/** What the instrumenter asks of a mutator: every other node that may stand at this place, one change each. */
export interface Mutator {
  readonly name: string;
  readonly mutate: (path: SyntaxPath) => Iterable<SyntaxNode>;
}

/** The same subtree in fresh nodes, since the instrumenter changes those that it has. */
export const copyOf = <A>(node: A): A => structuredClone(node);

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && typeof (value as { readonly type?: unknown }).type === "string";

export const bigintLiteral = (value: bigint): SyntaxNode => ({ type: "BigIntLiteral", value });

export const binary = (operator: "+" | "-" | "/" | "*", left: SyntaxNode, right: SyntaxNode): SyntaxNode => ({
  type: "ParenthesizedExpression",
  expression: { type: "BinaryExpression", operator, left, right },
});

/** The name that a call is by, if it is by a plain name. */
export const calleeOf = ({ type, callee }: SyntaxNode): string | null =>
  type === "CallExpression" && isNode(callee) && callee.type === "Identifier" ? String(callee.name) : null;

export const argumentsOf = (call: SyntaxNode): readonly SyntaxNode[] =>
  (call.arguments as readonly unknown[]).filter(isNode);
