import { type Fact, type Scope, scope } from "../fact.ts";
import { applied, type Lemma, type Obligation } from "../obligation/obligation.ts";
import { allOf, named } from "../reading/index.ts";

/*
 * What holds of any number of resources is proved of one, as a lemma, and composed: the solver sees the composition for
 * each number of resources up to four, and the step from n to n + 1 is the same for all of them.
 */

/** Numbers of resources of which compositions are proved. One is the lemma itself. */
export const NUMBERS = [2, 3, 4] as const;

export const resourcesUpTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

/** The quantities of the i-th of several resources: `q` is the obligation's `2.q`, but for those that all share. */
export const resourceAt = (i: number, shared: readonly string[]): Scope =>
  scope(`${i}.`, Object.fromEntries(shared.map((name) => [name, named(name)])));

/** For each of n resources, what a lemma asks of it, as one hypothesis, and the lemma. */
export const composedOf = (
  of: Obligation,
  n: number,
  shared: readonly string[],
): { readonly hypotheses: readonly Fact[]; readonly lemmas: readonly Lemma[] } => ({
  hypotheses: resourcesUpTo(n).map((i) => {
    const each = allOf(`resource ${i}`, of.hypotheses.map(({ text }) => text).join("; "), ...of.hypotheses);
    return { ...each, formula: (a, outer) => each.formula(a, resourceAt(i, shared)(a, outer)) };
  }),
  lemmas: resourcesUpTo(n).map((i) => applied(of, resourceAt(i, shared))),
});

/** That a fact of one resource holds of each of n. */
export const ofEach = ({ name, text, formula }: Fact, n: number, shared: readonly string[]): Fact => ({
  name: `for each of ${n}: ${name}`,
  text: `for each of ${n} resources: ${text}`,
  formula: (a, outer) => a.and(...resourcesUpTo(n).map((i) => formula(a, resourceAt(i, shared)(a, outer)))),
});
