import { DivisionRefused, fraction, type Rational, rational } from "../../spec/arithmetic/index.ts";
import { environment, type Fact, variablesOf } from "../fact.ts";
import type { Model } from "../solver/index.ts";

/** Whether every fact holds at a model, computed with exact fractions by the very functions that the solver read. */
export const replays = (facts: readonly Fact[], model: Model): boolean => {
  const given = environment((name) => {
    const value = model.get(name);
    if (value === undefined) throw new RangeError(`the model has no value for ${name}`);
    return value;
  });
  try {
    return facts.every(({ formula }) => formula(rational, given));
  } catch (fault) {
    // A formula is claimed only where its divisions are defined.
    if (fault instanceof DivisionRefused) return false;
    throw fault;
  }
};

const WAD = 10n ** 18n;

/** What a person would rather read than 7/3, simplest first. */
const SIMPLE: readonly Rational[] = [
  ...[0n, 1n, 2n, 3n, 4n, 10n].map((value) => fraction(value)),
  fraction(1n, 2n),
  ...[WAD, 2n * WAD].map((value) => fraction(value)),
];

const digits = ({ numerator, denominator }: Rational): number => `${numerator}${denominator}`.length;

/**
 * The values of a model that facts are about, with simpler numbers where one number at a time can be made simpler.
 * Those in `kept` stay.
 */
export const simplified = (facts: readonly Fact[], model: Model, kept: readonly string[] = []): Model => {
  const simple = new Map<string, Rational>();
  for (const name of variablesOf(facts)) {
    const value = model.get(name);
    if (value !== undefined) simple.set(name, value);
  }
  for (const [name, value] of simple) {
    if (kept.includes(name)) continue;
    const better = SIMPLE.find(
      (candidate) => digits(candidate) < digits(value) && replays(facts, new Map([...simple, [name, candidate]])),
    );
    if (better !== undefined) simple.set(name, better);
  }
  return simple;
};
