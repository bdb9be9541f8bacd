import type { Arithmetic } from "../../spec/arithmetic/index.ts";

/** The coefficients of a power series in one variable, constant term first, as many as are looked at. */
export type Series<N> = readonly N[];

const unordered = (): never => {
  throw new RangeError("power series have no order: an equation that compares or chooses cannot be read as one");
};

/**
 * Power series of numbers of another reading, cut off after the term of an order. In this reading a formula with a
 * step size in it becomes its own expansion, exactly and with no limit taken.
 */
export const series = <N, B>(inner: Arithmetic<N, B>, order: number): Arithmetic<Series<N>, never> => {
  const places = Array.from({ length: order + 1 }, (_, place) => place);
  const at = (of: Series<N>, place: number): N => {
    const coefficient = of[place];
    if (coefficient === undefined) throw new RangeError(`a series of order ${order} has no term ${place}`);
    return coefficient;
  };
  const termwise =
    (operation: (left: N, right: N) => N) =>
    (left: Series<N>, right: Series<N>): Series<N> =>
      places.map((place) => operation(at(left, place), at(right, place)));
  /** Σ left[j]·right[place − j] over j from `from` to `place`. */
  const folded = (left: Series<N>, right: Series<N>, place: number, from: number): N =>
    places
      .slice(from, place + 1)
      .map((j) => inner.multiply(at(left, j), at(right, place - j)))
      .reduce((sum, term) => inner.add(sum, term), inner.literal(0n));
  return {
    name: `series over ${inner.name}`,
    literal: (value) => constant(inner, order, inner.literal(value)),
    add: termwise(inner.add),
    subtract: termwise(inner.subtract),
    multiply: (left, right) => places.map((place) => folded(left, right, place, 0)),
    divide: (left, right) => {
      const quotient: N[] = [];
      for (const place of places) {
        const rest = place === 0 ? at(left, 0) : inner.subtract(at(left, place), folded(right, quotient, place, 1));
        quotient.push(inner.divide(rest, at(right, 0)));
      }
      return quotient;
    },
    equal: unordered,
    less: unordered,
    atMost: unordered,
    truth: unordered,
    and: unordered,
    or: unordered,
    not: unordered,
    choose: unordered,
  };
};

/** A number as a series: itself, then zeros. */
export const constant = <N, B>(inner: Arithmetic<N, B>, order: number, value: N): Series<N> => [
  value,
  ...Array.from({ length: order }, () => inner.literal(0n)),
];

/** The variable of the series itself. */
export const variable = <N, B>(inner: Arithmetic<N, B>, order: number): Series<N> =>
  Array.from({ length: order + 1 }, (_, place) => inner.literal(place === 1 ? 1n : 0n));
