import ts from "typescript";

/** One change of a source text. */
export interface Mutant {
  /** The equation that it is in, what is changed into what, and which of several such changes it is. */
  readonly key: string;
  /** The equation that it is in, as obligations cite it; "" outside of any. */
  readonly title: string;
  readonly line: number;
  /** The source text with the change. */
  readonly text: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What an operation of `Arithmetic` is taken for, wrongly. */
const OPERATIONS: Readonly<Record<string, string>> = {
  add: "subtract",
  subtract: "add",
  multiply: "add",
  divide: "multiply",
  atMost: "less",
  less: "atMost",
  equal: "atMost",
  and: "or",
  or: "and",
};

/** Operations of which all operands but the first can be left out. */
const DROPPING = ["add", "subtract", "multiply", "and", "or"];

/** Words of a declaration that mean the opposite of each other. */
const OPPOSITES: Readonly<Record<string, string>> = {
  largest: "smallest",
  smallest: "largest",
  purchase: "sale",
  sale: "purchase",
};

/** Helpers of the arithmetic of which an operand can be left out. */
const HELPERS = ["square", "negate", "product", "sum", "smaller"];

const isOperation = (callee: ts.Expression): callee is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === "a";

/** The changes at one node of the syntax tree. */
const editsOf = (node: ts.Node, source: ts.SourceFile): readonly Edit[] => {
  const at = (of: ts.Node, replacement: string): Edit => ({ start: of.getStart(source), end: of.end, replacement });
  if (ts.isBigIntLiteral(node)) return [at(node, `${BigInt(node.text.slice(0, -1)) + 1n}n`)];
  if (ts.isIdentifier(node) && node.text === "WAD" && !ts.isImportSpecifier(node.parent))
    return [at(node, "(WAD + 1n)")];
  if (ts.isStringLiteral(node) && !ts.isLiteralTypeNode(node.parent)) {
    const opposite = OPPOSITES[node.text];
    return opposite === undefined ? [] : [at(node, JSON.stringify(opposite))];
  }
  return ts.isCallExpression(node) ? editsOfCall(node, source, at) : [];
};

const editsOfCall = (
  node: ts.CallExpression,
  source: ts.SourceFile,
  at: (of: ts.Node, replacement: string) => Edit,
): readonly Edit[] => {
  const { expression: callee } = node;
  const [first, ...operands] = node.arguments;
  if (first === undefined) return [];
  if (isOperation(callee)) {
    const other = OPERATIONS[callee.name.text];
    const swapped = other === undefined ? [] : [at(callee.name, other)];
    // A spread list cannot stand alone.
    const drops = DROPPING.includes(callee.name.text) && operands.length > 0 && !ts.isSpreadElement(first);
    return drops ? [...swapped, at(node, first.getText(source))] : swapped;
  }
  if (!ts.isIdentifier(callee) || !HELPERS.includes(callee.text)) return [];
  const [only, ...more] = operands;
  const allBut = (dropped: ts.Node, from: readonly ts.Node[]): readonly string[] =>
    from.filter((each) => each !== dropped).map((each) => each.getText(source));
  if (only !== undefined && ts.isArrayLiteralExpression(only))
    return only.elements.map((dropped) => at(only, `[${allBut(dropped, only.elements).join(", ")}]`));
  if (only === undefined || callee.text === "sum") return [];
  if (more.length === 0) return [at(node, only.getText(source))];
  return operands.flatMap((dropped) => {
    const rest = allBut(dropped, operands);
    const [alone] = rest;
    // A spread list cannot stand for the one operand that is left.
    if (rest.length === 1 && alone?.startsWith("...")) return [];
    return [at(node, rest.length === 1 ? rest.join("") : `${callee.text}(a, ${rest.join(", ")})`)];
  });
};

/** The equation that a node is part of, as obligations cite it. */
const titleOf = (node: ts.Node): string => {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (!ts.isCallExpression(at) || !ts.isIdentifier(at.expression) || at.expression.text !== "numbered") continue;
    const [number, form, title] = at.arguments.filter(ts.isStringLiteral);
    if (number !== undefined && form !== undefined && title !== undefined)
      return `${number.text} (${form.text}): ${title.text}`;
  }
  return "";
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

/** Every mutant of a source text: one operation taken for another, one number one larger, one operand left out. */
export const mutantsOf = (file: string, text: string): readonly Mutant[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const seen = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    for (const { start, end, replacement } of editsOf(node, source)) {
      const title = titleOf(node);
      const change = `${title}: ${oneLine(text.slice(start, end))} → ${oneLine(replacement)}`;
      const count = (seen.get(change) ?? 0) + 1;
      seen.set(change, count);
      mutants.push({
        key: `${change} #${count}`,
        title,
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        text: text.slice(0, start) + replacement + text.slice(end),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
};
