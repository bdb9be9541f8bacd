import type { Rational } from "../../spec/arithmetic/index.ts";
import type { Source } from "../../spec/equations/index.ts";
import { type Fact, fact, negated, type Scope } from "../fact.ts";

/** A change under which an obligation must no longer come out as expected: it shows that the check is able to fail. */
export interface Control {
  readonly description: string;
  /** Hypotheses that take the place of those of the same name, or stand beside the others. */
  readonly hypotheses?: readonly Fact[];
  /** What is claimed instead. */
  readonly conclusion?: Fact;
}

/**
 * Something to be proved, or a claim to be refuted: wherever the hypotheses hold, in the real numbers, the conclusion
 * holds. It never states a formula that the specification has: hypotheses and conclusion apply the equations and the
 * declared actions themselves.
 */
export interface Obligation {
  readonly id: string;
  /** In plain English, for an auditor. */
  readonly statement: string;
  readonly expected: "proved" | "refuted";
  /** Every equation that the hypotheses and the conclusion apply. */
  readonly equations: readonly Source[];
  readonly hypotheses: readonly Fact[];
  readonly conclusion: Fact;
  /** What other obligations say of some of its numbers: true of all numbers once those are proved, so no hypotheses. */
  readonly lemmas?: readonly Lemma[];
  readonly control: Control;
  /** Where to look first for failures that there should be: small numbers that a person wants to see, or that are hard to find. */
  readonly witness?: {
    readonly claim?: Values;
    readonly control?: Values;
    /** By the name of the hypothesis that is dropped. */
    readonly without?: Readonly<Record<string, Values>>;
  };
}

/** Values of some quantities. */
export type Values = Readonly<Record<string, Rational>>;

/** A proved obligation, applied to terms. */
export interface Lemma {
  readonly of: Obligation;
  readonly fact: Fact;
}

/** What an obligation says of the quantities of a scope: if its hypotheses hold there, so does its conclusion. */
export const applied = (of: Obligation, at: Scope): Lemma => ({
  of,
  fact: fact<string>(`by ${of.id}`, of.statement, (a, outer) => {
    const given = at(a, outer);
    const hypotheses = of.hypotheses.map(({ formula }) => formula(a, given));
    return a.or(a.not(a.and(...hypotheses)), of.conclusion.formula(a, given));
  }),
});

/** An obligation that cites the numbered functions themselves. */
export const obligation = ({
  applies,
  ...rest
}: Omit<Obligation, "equations"> & {
  readonly applies: readonly { readonly source: Source }[];
}): Obligation => {
  const names = rest.hypotheses.map(({ name }) => name);
  const twice = names.find((name, position) => names.indexOf(name) !== position);
  if (twice !== undefined) throw new RangeError(`obligation ${rest.id}: two hypotheses are called "${twice}"`);
  return { ...rest, equations: [...new Set(applies)].map(({ source }) => source) };
};

/** What is claimed, without what is known of it. */
export type Claim = Pick<Obligation, "hypotheses" | "conclusion" | "lemmas">;

/** The facts that hold together exactly in the counterexamples of a claim. The lemmas hold anyway. */
export const counterexampleOf = ({ hypotheses, conclusion, lemmas = [] }: Claim): readonly Fact[] => [
  ...hypotheses,
  ...lemmas.map((lemma) => lemma.fact),
  negated(conclusion),
];

/** The claim without one of its hypotheses. */
export const without = (claim: Claim, dropped: Fact): Claim => ({
  ...claim,
  hypotheses: claim.hypotheses.filter((hypothesis) => hypothesis !== dropped),
});

/** The claim with its control's change. */
export const controlled = ({ hypotheses, conclusion, lemmas = [], control }: Obligation): Claim => {
  const changed = [...hypotheses, ...(control.hypotheses ?? [])].map((each) => [each.name, each] as const);
  return { hypotheses: [...new Map(changed).values()], conclusion: control.conclusion ?? conclusion, lemmas };
};
