import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Formula, Quantities, Term } from "../../spec/checker/action/index.ts";
import { environment, quantity } from "../fact.ts";

/** What a name stands for: an expression, or a term that applies the specification's equations. */
export type Definitions = Readonly<Record<string, string | Term<string>>>;

const TOKEN = /\s*(\d+(?:\.\d+)?|<=|>=|!=|[<>=+\-·/^()]|[\p{L}√∛][\p{L}\p{M}\p{N}√∛']*)/uy;

const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined)
      throw new SyntaxError(`"${text}": nothing can be read from ${JSON.stringify(text.slice(from))}`);
    tokens.push(token);
  }
  return tokens;
};

/** The tokens of a text, taken one after the other. */
interface Reader {
  readonly peek: () => string | undefined;
  readonly take: () => string;
  readonly refuse: (due: string) => never;
}

const readerOf = (text: string): Reader => {
  const tokens = tokensOf(text);
  let at = 0;
  const refuse = (due: string): never => {
    throw new SyntaxError(`"${text}": ${due} is due where ${tokens[at] ?? "the text ends"} stands`);
  };
  return { peek: () => tokens[at], take: () => tokens[at++] ?? refuse("more"), refuse };
};

const numeral =
  (digits: string): Term<string> =>
  (a) => {
    const [units = "", decimals = ""] = digits.split(".");
    const value = a.literal(BigInt(units + decimals));
    return decimals === "" ? value : a.divide(value, a.literal(10n ** BigInt(decimals.length)));
  };

const atom = (reader: Reader): Term<string> => {
  const token = reader.take();
  if (/^\d/.test(token)) return numeral(token);
  if (/^[\p{L}√∛]/u.test(token)) return (_, given) => quantity(given, token);
  if (token !== "(") return reader.refuse("a number, a name or a parenthesis");
  const inner = sum(reader);
  if (reader.take() !== ")") return reader.refuse("a closing parenthesis");
  return inner;
};

const power = (reader: Reader): Term<string> => {
  const base = atom(reader);
  if (reader.peek() !== "^") return base;
  reader.take();
  const exponent = Number(reader.take());
  if (!Number.isInteger(exponent) || exponent < 1) return reader.refuse("a positive whole exponent");
  return (a, given) => {
    const value = base(a, given);
    return Array.from({ length: exponent - 1 }, () => value).reduce((left, right) => a.multiply(left, right), value);
  };
};

const signed = (reader: Reader): Term<string> => {
  if (reader.peek() !== "-") return power(reader);
  reader.take();
  const inner = signed(reader);
  return (a, given) => a.subtract(a.literal(0n), inner(a, given));
};

type Operation = <N, B>(a: Arithmetic<N, B>, left: N, right: N) => N;

const chain =
  (operations: Readonly<Record<string, Operation>>, operand: (reader: Reader) => Term<string>) =>
  (reader: Reader): Term<string> => {
    let value = operand(reader);
    for (let operation = operations[reader.peek() ?? ""]; operation !== undefined; ) {
      reader.take();
      const [apply, left, right] = [operation, value, operand(reader)];
      value = (a, given) => apply(a, left(a, given), right(a, given));
      operation = operations[reader.peek() ?? ""];
    }
    return value;
  };

const product = chain({ "·": (a, l, r) => a.multiply(l, r), "/": (a, l, r) => a.divide(l, r) }, signed);

function sum(reader: Reader): Term<string> {
  return chain({ "+": (a, l, r) => a.add(l, r), "-": (a, l, r) => a.subtract(l, r) }, product)(reader);
}

type Comparison = <N, B>(a: Arithmetic<N, B>, left: N, right: N) => B;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "<": (a, l, r) => a.less(l, r),
  "<=": (a, l, r) => a.atMost(l, r),
  ">": (a, l, r) => a.less(r, l),
  ">=": (a, l, r) => a.atMost(r, l),
  "=": (a, l, r) => a.equal(l, r),
  "!=": (a, l, r) => a.not(a.equal(l, r)),
};

/** `p/q + λ·(q - q̄)/(q·q̄^2)` as a term: whole and decimal numbers, names, + - · / ^ and parentheses. */
export const expression = (text: string): Term<string> => {
  const reader = readerOf(text);
  const term = sum(reader);
  return reader.peek() === undefined ? term : reader.refuse("an operator");
};

/** `0 < λ < 2·κ and q != q̄` as a condition: comparisons, chains of them, joined by `and`. */
export const condition = (text: string): Formula<string> => {
  const reader = readerOf(text);
  const parts: Formula<string>[] = [];
  do {
    if (parts.length > 0 && reader.take() !== "and") return reader.refuse("a comparison or `and`");
    let left = sum(reader);
    if (COMPARISONS[reader.peek() ?? ""] === undefined) return reader.refuse("a comparison");
    for (let compare = COMPARISONS[reader.peek() ?? ""]; compare !== undefined; ) {
      reader.take();
      const [by, from, to] = [compare, left, sum(reader)];
      parts.push((a, given) => by(a, from(a, given), to(a, given)));
      left = to;
      compare = COMPARISONS[reader.peek() ?? ""];
    }
  } while (reader.peek() !== undefined);
  return (a, given) => a.and(...parts.map((part) => part(a, given)));
};

/** Quantities in which some names stand for terms, each worked out once, when it is asked for. */
export const defined = <N, B>(
  a: Arithmetic<N, B>,
  given: Quantities<string, N>,
  definitions: Definitions,
): Quantities<string, N> => {
  const known = new Map<string, N>();
  const all: Quantities<string, N> = environment((name) => {
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (definition === undefined) return quantity(given, name);
    const value = known.get(name) ?? (typeof definition === "string" ? expression(definition) : definition)(a, all);
    known.set(name, value);
    return value;
  });
  return all;
};
