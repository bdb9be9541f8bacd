import type { Rational } from "../../spec/arithmetic/index.ts";
import type { Session } from "./session.ts";

/** A value for each constant. */
export type Model = ReadonlyMap<string, Rational>;

/**
 * A model of fractions alone, after "sat". While a value is irrational, it is replaced by a fraction close to it, if
 * the facts allow one; null where they tie a value to an irrational number whatever the others are.
 */
export const rationalModel = async (
  session: Session,
  variables: readonly string[],
  timeoutMilliseconds: number,
): Promise<Model | null> => {
  for (;;) {
    const values = [...session.values(variables)];
    const irrational = values.filter((entry): entry is [string, readonly Rational[]] => Array.isArray(entry[1]));
    if (irrational.length === 0) return new Map(values as readonly [string, Rational][]);
    if (!(await replaceOne(session, irrational, timeoutMilliseconds))) return null;
  }
};

/** Ties the first constant that allows it to a fraction, and leaves a model in which it has that value. */
const replaceOne = async (
  session: Session,
  irrational: readonly (readonly [string, readonly Rational[]])[],
  timeoutMilliseconds: number,
): Promise<boolean> => {
  const { arithmetic, constant, numeral } = session.reading;
  for (const [name, candidates] of irrational) {
    for (const candidate of candidates) {
      session.push(arithmetic.equal(constant(name), numeral(candidate)));
      if ((await session.check(timeoutMilliseconds)) === "sat") return true;
      session.pop();
    }
  }
  return false;
};
