import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import { type Fact, fact } from "../fact.ts";

/**
 * The same numbers, in which a quotient that is asked for again is the term that there is already. To a solver each
 * quotient is an unknown, and that two of them are equal is for it to find out: of a formula that divides the same
 * terms many times it finds that hard. Terms of the solver and of the export are the same if they are equal as values;
 * fractions are not, and are divided anew.
 */
export const sharing = <N, B>(a: Arithmetic<N, B>): Arithmetic<N, B> => {
  const known = new Map<N, Map<N, N>>();
  return {
    ...a,
    divide: (dividend, divisor) => {
      const quotients = known.get(divisor) ?? new Map<N, N>();
      const quotient = quotients.get(dividend) ?? a.divide(dividend, divisor);
      known.set(divisor, quotients.set(dividend, quotient));
      return quotient;
    },
  };
};

/** Two terms that divide the same terms are equal. */
export const equalQuotients = (name: string, text: string, left: Term<string>, right: Term<string>): Fact =>
  fact<string>(name, text, (plain, given) => {
    const a = sharing(plain);
    return a.equal(left(a, given), right(a, given));
  });
