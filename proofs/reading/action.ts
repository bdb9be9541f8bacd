import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type {
  ActionStep,
  Choice,
  DeclaredAction,
  Definition,
  Quantities,
  Term,
} from "../../spec/checker/action/index.ts";
import type { Code } from "../../spec/vocabulary/refusal.ts";
import { type Fact, fact, formulaIn, here, quantity, replaced, type Scope, termIn } from "../fact.ts";
import { atMost, named, whole } from "./terms.ts";

/**
 * A declared action as facts about the numbers that it fixes. The explorer finds these numbers; a proof is about all
 * numbers that satisfy the same declaration, so a proof is about the action itself.
 *
 * The numbers of an action are integers, the facts are about reals. Whatever holds for all reals that satisfy the
 * facts holds for the integers among them, and a chosen integer satisfies two facts that say, over the reals, how
 * extreme it is: `extreme`, the predicate fails one further; and `unbeaten`, no given other candidate that is an
 * integer, and for which the predicate holds, lies further. Neither makes a real number an integer, so what is
 * proved of a chosen amount is proved with a slack of less than 1: "a < b + 1", which between integers is a ≤ b.
 */
export interface ActionReading<Name extends string, Updated extends string, Receipt extends string> {
  /** A quantity has the value that the action defines. */
  readonly defined: (name: Name) => Fact;
  /** A chosen quantity lies within the choice's range. */
  readonly ranged: (name: Name) => Fact;
  /** The choice's predicate holds at the chosen quantity, with the inner quantities of the choice as they are there. */
  readonly chosen: (name: Name) => Fact;
  /** The choice's predicate fails one further, or the choice's range ends. For choices without inner quantities. */
  readonly extreme: (name: Name) => Fact;
  /** The choice's predicate fails at the quantities of `at`. Where the choice has inner quantities, facts about them have to say what they are there. */
  readonly fails: (name: Name, at: Scope) => Fact;
  /** If the choice's predicate holds at the quantities of `other`, the chosen quantity is not less extreme. The other candidate has to be an integer. */
  readonly unbeaten: (name: Name, other: Scope, label: string) => Fact;
  /** No guard with this code refuses. */
  readonly accepted: (code: Code) => Fact;
  /** A quantity of the action, as a term of the obligation. */
  readonly value: (name: Name) => Term<string>;
  readonly atLeast: (name: Name, bound: bigint) => Fact;
  readonly updates: Readonly<Record<Updated, Term<string>>>;
  readonly receipt: Readonly<Record<Receipt, Term<string>>>;
}

/** The steps of an action and, for a choice, what it fixes within. */
const flattened = <Name extends string>(steps: readonly ActionStep<Name>[]): readonly ActionStep<Name>[] =>
  steps.flatMap((step) => (step.kind === "choice" ? [...flattened(step.given), step] : [step]));

const oneFurther = ({ name, extremum }: Choice<string>): Readonly<Record<string, Term<string>>> => ({
  [name]: (a, given) => a[extremum === "largest" ? "add" : "subtract"](quantity(given, name), a.literal(1n)),
});

/** Candidate within the range of a choice. */
const inRange = <N, B>(a: Arithmetic<N, B>, { name, from, upTo }: Choice<string>, given: Quantities<string, N>): B => {
  const candidate = quantity(given, name);
  const least = a.atMost(from(a, given), candidate);
  return upTo === undefined ? least : a.and(least, a.atMost(candidate, upTo(a, given)));
};

/** Reads a declared action. `at` says what its quantities are called in the obligation, `label` tells its facts from those of other actions there. */
export const readAction = <Name extends string, Updated extends Name, Receipt extends string>(
  action: DeclaredAction<Name, Updated, Receipt>,
  { at = here, label = "" }: { readonly at?: Scope; readonly label?: string } = {},
): ActionReading<Name, Updated, Receipt> => {
  const steps = flattened(action.steps) as readonly ActionStep<string>[];
  const called = (name: string): string => (label === "" ? name : `${label} ${name}`);
  const definition = (name: string): Definition<string> => {
    const step = steps.find((each) => each.kind === "definition" && each.name === name);
    if (step?.kind !== "definition") throw new RangeError(`${action.name} does not define ${name}`);
    return step;
  };
  const choice = (name: string): Choice<string> => {
    const step = steps.find((each) => each.kind === "choice" && each.name === name);
    if (step?.kind !== "choice") throw new RangeError(`${action.name} does not choose ${name}`);
    return step;
  };
  const term = (of: Term<never>): Term<string> => termIn(at, of as Term<string>);
  return {
    defined: (name) => {
      const { value } = definition(name);
      return fact(
        called(name),
        `${called(name)} is what ${action.name} defines`,
        formulaIn<string>(at, (a, given) => a.equal(quantity(given, name), value(a, given))),
      );
    },
    ranged: (name) => {
      const it = choice(name);
      return fact(
        `${called(name)} in range`,
        `${called(name)} lies in the range of its choice in ${action.name}`,
        formulaIn<string>(at, (a, given) => inRange(a, it, given)),
      );
    },
    chosen: (name) =>
      fact(
        called(name),
        `${called(name)} satisfies the predicate of its choice in ${action.name}`,
        formulaIn(at, choice(name).holds),
      ),
    extreme: (name) => {
      const it = choice(name);
      if (it.given.length > 0) throw new RangeError(`${name} has inner quantities: say what they are one further`);
      const beyond = replaced(at, oneFurther(it));
      return fact(
        `${called(name)} is the ${it.extremum}`,
        `the predicate of ${called(name)} fails one further, or its range ends`,
        <N, B>(a: Arithmetic<N, B>, outer: Quantities<string, N>): B => {
          const given = beyond(a, outer);
          return a.not(a.and(inRange(a, it, given), it.holds(a, given)));
        },
      );
    },
    fails: (name, there) =>
      fact(
        `${called(name)} fails further`,
        `the predicate of ${called(name)} fails there`,
        <N, B>(a: Arithmetic<N, B>, outer: Quantities<string, N>): B => {
          const given = there(a, outer);
          return a.not(a.and(inRange(a, choice(name), given), choice(name).holds(a, given)));
        },
      ),
    unbeaten: (name, other, otherName) => {
      const it = choice(name);
      return fact(
        `${called(name)} is the ${it.extremum}`,
        `${otherName}, an integer, is no better ${called(name)}`,
        <N, B>(a: Arithmetic<N, B>, outer: Quantities<string, N>): B => {
          const candidate = other(a, outer);
          const mine = quantity(at(a, outer), name);
          const theirs = quantity(candidate, name);
          return a.or(
            a.not(a.and(inRange(a, it, candidate), it.holds(a, candidate))),
            it.extremum === "largest" ? a.atMost(theirs, mine) : a.atMost(mine, theirs),
          );
        },
      );
    },
    accepted: (code) => {
      const guards = steps.filter((step) => step.kind === "guard" && step.code === code);
      if (guards.length === 0) throw new RangeError(`${action.name} never refuses with ${code}`);
      return fact(
        `${label === "" ? "" : `${label} `}not ${code}`,
        `${action.name} does not refuse with ${code}`,
        formulaIn<string>(at, (a, given) =>
          a.and(...guards.map((guard) => (guard.kind === "guard" ? a.not(guard.refuses(a, given)) : a.truth(true)))),
        ),
      );
    },
    value: (name) => termIn(at, named(name)),
    atLeast: (name, bound) =>
      atMost(
        `${called(name)} ≥ ${bound}`,
        `${called(name)} is at least ${bound}`,
        whole(bound),
        termIn(at, named(name)),
      ),
    updates: mapTerms(action.updates, term),
    receipt: mapTerms(action.receipt, term),
  };
};

const mapTerms = <Key extends string, Name extends string>(
  terms: Readonly<Record<Key, Term<Name>>>,
  read: (term: Term<never>) => Term<string>,
): Readonly<Record<Key, Term<string>>> => {
  const out = {} as Record<Key, Term<string>>;
  for (const key in terms) out[key] = read(terms[key] as Term<never>);
  return out;
};
