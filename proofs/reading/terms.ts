import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";

/** A quantity of the obligation. */
export const named =
  (name: string): Term<string> =>
  (_, given) =>
    quantity(given, name);

export const whole =
  (value: bigint): Term<string> =>
  (a) =>
    a.literal(value);

export const plus =
  (first: Term<string>, ...rest: readonly Term<string>[]): Term<string> =>
  (a, given) =>
    rest.reduce((sum, term) => a.add(sum, term(a, given)), first(a, given));

export const minus =
  (left: Term<string>, right: Term<string>): Term<string> =>
  (a, given) =>
    a.subtract(left(a, given), right(a, given));

/** Both or neither. */
export const iff = <N, B>(a: Arithmetic<N, B>, left: B, right: B): B =>
  a.or(a.and(left, right), a.and(a.not(left), a.not(right)));

/** The conclusion, where the premise holds. */
export const implies = <N, B>(a: Arithmetic<N, B>, premise: B, conclusion: B): B => a.or(a.not(premise), conclusion);

export const atMost = (name: string, text: string, left: Term<string>, right: Term<string>): Fact =>
  fact<string>(name, text, (a, given) => a.atMost(left(a, given), right(a, given)));

export const below = (name: string, text: string, left: Term<string>, right: Term<string>): Fact =>
  fact<string>(name, text, (a, given) => a.less(left(a, given), right(a, given)));

export const equals = (name: string, text: string, left: Term<string>, right: Term<string>): Fact =>
  fact<string>(name, text, (a, given) => a.equal(left(a, given), right(a, given)));

/** A bound of one quantity: `c ≥ 0`. */
export const atLeast = (name: string, bound: bigint): Fact =>
  atMost(`${name} ≥ ${bound}`, `${name} is at least ${bound}`, whole(bound), named(name));

export const positive = (name: string): Fact => below(`${name} > 0`, `${name} is positive`, whole(0n), named(name));

/** The product of terms. */
export const times =
  (first: Term<string>, ...rest: readonly Term<string>[]): Term<string> =>
  (a, given) =>
    rest.reduce((product, term) => a.multiply(product, term(a, given)), first(a, given));

export const allOf = (name: string, text: string, ...facts: readonly Fact[]): Fact =>
  fact<string>(name, text, (a, given) => a.and(...facts.map(({ formula }) => formula(a, given))));

/** Of an integer: it is not between 0 and 1. */
export const wholeNumber = (name: string, value: Term<string>): Fact =>
  fact<string>(`${name} is whole`, `${name} is at most 0 or at least 1`, (a, given) =>
    a.or(a.atMost(value(a, given), a.literal(0n)), a.atMost(a.literal(1n), value(a, given))),
  );
