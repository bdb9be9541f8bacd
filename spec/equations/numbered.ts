/** Where a formula comes from and which of its two forms it is. */
export interface Source {
  /** Number in the paper ("4"), or the name of a formula of the sound core ("I"). */
  readonly number: string;
  /** `literal`: as printed, kept so that it can be refuted or shown. `sound`: what the protocol runs on. */
  readonly form: "literal" | "sound";
  readonly title: string;
}

/** An equation that knows its number. */
export type Numbered<F> = F & { readonly source: Source };

/** Gives a formula its number, so that proofs, vectors and reports can cite the function itself and not a copy of its name. */
export const numbered = <F extends (...args: never) => unknown>(
  number: string,
  form: Source["form"],
  title: string,
  formula: F,
): Numbered<F> => Object.assign(formula, { source: { number, form, title } });
