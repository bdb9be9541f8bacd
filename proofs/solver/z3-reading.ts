import type { init, Z3_ast, Z3_context, Z3_sort } from "z3-solver";
import type { Arithmetic, Rational } from "../../spec/arithmetic/index.ts";

/** Z3's functions as they are, without the object layer: see `session.ts` for why. */
export type Z3Functions = Awaited<ReturnType<typeof init>>["Z3"];

/** Real numbers and conditions as Z3 terms, with what has to be asserted beside a formula that divides. */
export interface Z3Reading {
  readonly arithmetic: Arithmetic<Z3_ast, Z3_ast>;
  readonly constant: (name: string) => Z3_ast;
  readonly numeral: (value: Rational) => Z3_ast;
  /** What makes the quotients so far what they are. */
  readonly quotients: () => readonly Z3_ast[];
}

/**
 * Reads equations as terms over the reals. No division reaches the solver: a quotient is a fresh constant that times
 * its divisor gives the dividend, and both that and "the divisor is not zero" are collected in `quotients`. So a
 * formula is read where all of its divisions are defined, as the executable readings refuse the others. A quotient
 * is unique where it is defined, so "there is" and "for every" say the same of it.
 */
export const z3Reading = (z3: Z3Functions, context: Z3_context): Z3Reading => {
  const real: Z3_sort = z3.mk_real_sort(context);
  const conditions: Z3_ast[] = [];
  const constant = (name: string): Z3_ast => z3.mk_const(context, z3.mk_string_symbol(context, name), real);
  const literal = (value: bigint): Z3_ast => z3.mk_numeral(context, value.toString(), real);
  const numeral = (value: Rational): Z3_ast => z3.mk_numeral(context, `${value.numerator}/${value.denominator}`, real);
  const arithmetic: Arithmetic<Z3_ast, Z3_ast> = {
    name: "z3",
    literal,
    add: (left, right) => z3.mk_add(context, [left, right]),
    subtract: (left, right) => z3.mk_sub(context, [left, right]),
    multiply: (left, right) => z3.mk_mul(context, [left, right]),
    divide: (dividend, divisor) => {
      const quotient = constant(`quotient!${conditions.length / 2}`);
      conditions.push(
        z3.mk_eq(context, z3.mk_mul(context, [quotient, divisor]), dividend),
        z3.mk_not(context, z3.mk_eq(context, divisor, literal(0n))),
      );
      return quotient;
    },
    equal: (left, right) => z3.mk_eq(context, left, right),
    less: (left, right) => z3.mk_lt(context, left, right),
    atMost: (left, right) => z3.mk_le(context, left, right),
    truth: (value) => (value ? z3.mk_true(context) : z3.mk_false(context)),
    and: (...parts) => z3.mk_and(context, [...parts]),
    or: (...parts) => z3.mk_or(context, [...parts]),
    not: (part) => z3.mk_not(context, part),
    choose: (condition, then, otherwise) => z3.mk_ite(context, condition, then, otherwise),
  };
  return { arithmetic, constant, numeral, quotients: () => conditions };
};
