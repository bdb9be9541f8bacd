import type { Term } from "../../../spec/checker/action/index.ts";
import { hamiltonianOfResource } from "../../../spec/equations/index.ts";
import { type Fact, fact } from "../../fact.ts";
import { condition, type Definitions, defined } from "../../reading/expression.ts";
import { moved, of, resource } from "../../reading/paper.ts";

/** One resource of weight 1 without inertia, and where it goes: `H` at (q, p), `H'` at (q', p'). */
export const here = resource();
export const there = moved(here, "q'", "p'");

export const energies: Readonly<Record<"H" | "H'", Term<string>>> = {
  H: of(hamiltonianOfResource, here),
  "H'": of(hamiltonianOfResource, there),
};

/** Facts that are read from what they are called, in which some names stand for the specification's equations. */
export const factsOf = (definitions: Definitions) => (written: string, text: string) =>
  fact<string>(written, text, (a, given) => condition(written)(a, defined(a, given, definitions)));

/** Each of these is positive. */
export const positive = (...names: readonly string[]): readonly Fact[] =>
  names.map((name) => factsOf({})(`${name} > 0`, `${name} is positive`));
