import type { Arithmetic } from "../spec/arithmetic/index.ts";
import { environment, variablesOf } from "./fact.ts";
import { counterexampleOf, type Obligation } from "./obligation/obligation.ts";

/** Formulas as SMT-LIB text. A quotient is a constant of its own that times its divisor gives the dividend: see `solver/z3-reading.ts`. */
const smtlibReading = () => {
  const quotients: string[] = [];
  const apply = (operator: string, ...operands: readonly string[]): string => `(${operator} ${operands.join(" ")})`;
  const connect = (operator: string, none: string, parts: readonly string[]): string =>
    parts.length === 0 ? none : apply(operator, ...parts);
  const arithmetic: Arithmetic<string, string> = {
    name: "smtlib",
    literal: (value) => (value < 0n ? `(- ${-value}.0)` : `${value}.0`),
    add: (left, right) => apply("+", left, right),
    subtract: (left, right) => apply("-", left, right),
    multiply: (left, right) => apply("*", left, right),
    divide: (dividend, divisor) => {
      const quotient = `quotient!${quotients.length}`;
      quotients.push(`(and (= (* ${quotient} ${divisor}) ${dividend}) (not (= ${divisor} 0.0)))`);
      return quotient;
    },
    equal: (left, right) => apply("=", left, right),
    less: (left, right) => apply("<", left, right),
    atMost: (left, right) => apply("<=", left, right),
    truth: String,
    and: (...parts) => connect("and", "true", parts),
    or: (...parts) => connect("or", "false", parts),
    not: (part) => apply("not", part),
    choose: (condition, then, otherwise) => apply("ite", condition, then, otherwise),
  };
  return { arithmetic, quotients };
};

/** A quoted symbol may hold anything but a bar and a backslash. */
const symbol = (name: string): string => `|${name}|`;

const comment = (text: string): string => `; ${text.replaceAll("\n", "\n; ")}`;

const cited = ({ number, form, title }: Obligation["equations"][number]): string => `${number} (${form}) ${title}`;

/** What a reader of the file alone has to know: the claim, what either answer means, where the formulas come from. */
const heading = ({ id, statement, expected, equations, lemmas = [] }: Obligation): readonly string[] => [
  id,
  statement,
  "",
  expected === "proved"
    ? "Expected: unsat, a proof. No real numbers meet all that is asserted: what is known, and that the claim fails."
    : "Expected: sat, a refutation. Real numbers meet all that is asserted: what is known, and that the claim fails.",
  ...(equations.length > 0 ? [`Equations: ${[...new Set(equations.map(cited))].join("; ")}.`] : []),
  ...(lemmas.length > 0 ? [`Lemmas, each a file of its own: ${lemmas.map(({ of }) => of.id).join(", ")}.`] : []),
];

/**
 * An obligation as a self-contained SMT-LIB text without division, satisfiable exactly where the claim fails: "unsat"
 * proves it, "sat" refutes it.
 */
export const smtlib = (obligation: Obligation): string => {
  const facts = counterexampleOf(obligation);
  const { arithmetic, quotients } = smtlibReading();
  const given = environment(symbol);
  const assertions = facts.map(({ name, text, formula }) => [
    comment(`${name}: ${text}`),
    `(assert ${formula(arithmetic, given)})`,
  ]);
  const constants = [...variablesOf(facts).map(symbol), ...quotients.map((_, i) => `quotient!${i}`)];
  return [
    ...heading(obligation).map((line) => comment(line).trimEnd()),
    "(set-logic QF_NRA)",
    `(set-info :status ${obligation.expected === "proved" ? "unsat" : "sat"})`,
    ...constants.map((name) => `(declare-const ${name} Real)`),
    ...(quotients.length > 0 ? [comment("what the quotients are, where they are defined")] : []),
    ...quotients.map((condition) => `(assert ${condition})`),
    ...assertions.flat(),
    "(check-sat)",
    "",
  ].join("\n");
};
