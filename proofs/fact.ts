import type { Arithmetic } from "../spec/arithmetic/index.ts";
import type { Formula, Quantities, Term } from "../spec/checker/action/index.ts";

/**
 * A condition on named real numbers, in words and as a function over any reading of the numbers. The solver reads it
 * as a term, a replay evaluates it on fractions, the export prints it.
 */
export interface Fact {
  /** What the fact is called where hypotheses are listed: "reserve positive". */
  readonly name: string;
  readonly text: string;
  readonly formula: Formula<string>;
}

/** Named quantities, each looked up when it is asked for: they have every name. */
export const environment = <N>(lookup: (name: string) => N): Quantities<string, N> =>
  new Proxy({}, { get: (_, name) => lookup(String(name)) });

/** A quantity of an environment. */
export const quantity = <N>(given: Quantities<string, N>, name: string): N => {
  const value = given[name];
  if (value === undefined) throw new RangeError(`no quantity ${name}: the environment does not have every name`);
  return value;
};

/**
 * A fact about the quantities `Name`. Facts forget which names they use: environments have every name, so that facts
 * of several actions, and of plain equations, stand side by side in one obligation.
 */
export const fact = <Name extends string>(name: string, text: string, formula: Formula<Name>): Fact => ({
  name,
  text,
  formula: (a, given) => formula(a, given as Quantities<Name, never>),
});

/** That a fact does not hold. */
export const negated = ({ name, text, formula }: Fact): Fact => ({
  name: `not: ${name}`,
  text: `not: ${text}`,
  formula: (a, given) => a.not(formula(a, given)),
});

/** A fact under another name, where its own would not be understood. */
export const renamed = ({ formula }: Fact, name: string, text: string): Fact => ({ name, text, formula });

/** What an action calls its own quantities, in terms of those of an obligation that holds several actions or instants. */
export type Scope = <N, B>(a: Arithmetic<N, B>, outer: Quantities<string, N>) => Quantities<string, N>;

/** The action's quantities are the obligation's. */
export const here: Scope = (_, outer) => outer;

/** The quantities of one of several actions: `q` is the obligation's `first.q`, but for those given by a term. */
export const scope =
  (prefix: string, given: Readonly<Record<string, Term<string>>> = {}): Scope =>
  (a, outer) =>
    environment((name) => {
      const term = given[name];
      return term === undefined ? quantity(outer, `${prefix}${name}`) : term(a, outer);
    });

/** A second instance of some quantities of an action, everything else the same: `resource` is the obligation's `other.resource`. */
export const another =
  (prefix: string, names: readonly string[]): Scope =>
  (_, outer) =>
    environment((name) => quantity(outer, names.includes(name) ? `${prefix}${name}` : name));

/** A scope in which some quantities have other values, terms about the quantities of that scope. */
export const replaced =
  (inner: Scope, values: Readonly<Record<string, Term<string>>>): Scope =>
  (a, outer) => {
    const given = inner(a, outer);
    return environment((name) => {
      const term = values[name];
      return term === undefined ? quantity(given, name) : term(a, given);
    });
  };

/** A term about the quantities of a scope as one about the obligation's. */
export const termIn =
  <Name extends string>(inner: Scope, term: Term<Name>): Term<string> =>
  <N, B>(a: Arithmetic<N, B>, outer: Quantities<string, N>) =>
    term(a, inner(a, outer) as Quantities<Name, N>);

/** A formula about the quantities of a scope as one about the obligation's. */
export const formulaIn =
  <Name extends string>(inner: Scope, formula: Formula<Name>): Formula<string> =>
  <N, B>(a: Arithmetic<N, B>, outer: Quantities<string, N>) =>
    formula(a, inner(a, outer) as Quantities<Name, N>);

/** A reading that computes nothing: applying a formula to it only asks for the formula's quantities. */
const nothing: Arithmetic<null, null> = {
  name: "names",
  literal: () => null,
  add: () => null,
  subtract: () => null,
  multiply: () => null,
  divide: () => null,
  equal: () => null,
  less: () => null,
  atMost: () => null,
  truth: () => null,
  and: () => null,
  or: () => null,
  not: () => null,
  choose: () => null,
};

/** The names of the quantities that facts are about, in order of first use. */
export const variablesOf = (facts: readonly Fact[]): readonly string[] => {
  const names = new Set<string>();
  const given = environment((name) => {
    names.add(name);
    return null;
  });
  for (const { formula } of facts) formula(nothing, given);
  return [...names];
};
