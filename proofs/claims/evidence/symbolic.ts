import {
  type Arithmetic,
  booleanConnectives,
  DivisionRefused,
  fraction,
  type Rational,
  rational,
} from "../../../spec/arithmetic/index.ts";

/** A product of powers of variables, the exponents in the order of the reading's variables. */
interface Monomial {
  readonly exponents: readonly number[];
  readonly coefficient: Rational;
}

/** A sum of monomials, none with coefficient 0, by their exponents. */
type Polynomial = ReadonlyMap<string, Monomial>;

/** A polynomial over powers of other polynomials, by their texts. Not in lowest terms, and it need not be: it is zero iff its numerator is. */
interface RationalFunction {
  readonly numerator: Polynomial;
  readonly denominator: ReadonlyMap<string, { readonly factor: Polynomial; readonly power: number }>;
}

/** A variable that is not free: its `power` is a whole number. `∛2` has power 3 and value 2. */
export interface Radical {
  readonly variable: string;
  readonly power: number;
  readonly value: bigint;
}

const ZERO = fraction(0n);
const ONE = fraction(1n);

const trimmed = (exponents: readonly number[]): readonly number[] =>
  exponents.slice(0, exponents.findLastIndex((exponent) => exponent > 0) + 1);

const collected = (monomials: Iterable<Monomial>): Polynomial => {
  const terms = new Map<string, Monomial>();
  for (const { exponents, coefficient } of monomials) {
    const key = exponents.join(",");
    const total = rational.add(terms.get(key)?.coefficient ?? ZERO, coefficient);
    if (total.numerator === 0n) terms.delete(key);
    else terms.set(key, { exponents, coefficient: total });
  }
  return terms;
};

const textOf = (polynomial: Polynomial): string =>
  [...polynomial]
    .map(([key, { coefficient: c }]) => `${c.numerator}/${c.denominator}(${key})`)
    .sort()
    .join("+");

/**
 * Rational functions of named variables, exact: two are equal iff they agree wherever both are defined. In this
 * reading the specification's own equations become identities, which need no points and no rounding. There is no
 * order: an equation that compares or chooses cannot be read.
 */
export const symbolic = (radicals: readonly Radical[] = []) => {
  const variables: string[] = radicals.map(({ variable }) => variable);

  const reduced = ({ exponents, coefficient }: Monomial): Monomial => {
    const rest = [...exponents];
    let factor = coefficient;
    radicals.forEach(({ power, value }, i) => {
      for (; (rest[i] ?? 0) >= power; rest[i] = (rest[i] ?? 0) - power)
        factor = rational.multiply(factor, fraction(value));
    });
    return { exponents: trimmed(rest), coefficient: factor };
  };

  const times = (left: Polynomial, right: Polynomial): Polynomial => {
    const products: Monomial[] = [];
    for (const l of left.values())
      for (const r of right.values()) {
        const length = Math.max(l.exponents.length, r.exponents.length);
        const exponents = Array.from({ length }, (_, i) => (l.exponents[i] ?? 0) + (r.exponents[i] ?? 0));
        products.push(reduced({ exponents, coefficient: rational.multiply(l.coefficient, r.coefficient) }));
      }
    return collected(products);
  };

  const constantPolynomial = (value: Rational): Polynomial => collected([{ exponents: [], coefficient: value }]);
  const one = constantPolynomial(ONE);
  const whole = (numerator: Polynomial): RationalFunction => ({ numerator, denominator: new Map() });

  /** The factors of a denominator that another has and this one lacks, multiplied out. */
  const lacking = (mine: RationalFunction["denominator"], theirs: RationalFunction["denominator"]): Polynomial =>
    [...theirs].reduce((product, [key, { factor, power }]) => {
      const missing = power - (mine.get(key)?.power ?? 0);
      return Array.from({ length: Math.max(missing, 0) }).reduce<Polynomial>((all) => times(all, factor), product);
    }, one);

  const commonDenominator = (left: RationalFunction, right: RationalFunction): RationalFunction["denominator"] => {
    const all = new Map(left.denominator);
    for (const [key, { factor, power }] of right.denominator)
      if (power > (all.get(key)?.power ?? 0)) all.set(key, { factor, power });
    return all;
  };

  const combined = (left: RationalFunction, right: RationalFunction, sign: Rational): RationalFunction => ({
    numerator: collected([
      ...times(left.numerator, lacking(left.denominator, right.denominator)).values(),
      ...times(times(right.numerator, lacking(right.denominator, left.denominator)), constantPolynomial(sign)).values(),
    ]),
    denominator: commonDenominator(left, right),
  });

  /** Variables by themselves where the polynomial is a single monomial, so that q·q and q^2 are the same denominators. */
  const factorsOf = (polynomial: Polynomial): readonly (readonly [Polynomial, number])[] => {
    const [only] = polynomial.values();
    if (polynomial.size !== 1 || only === undefined) return [[polynomial, 1]];
    const variable = (i: number): Polynomial =>
      collected([{ exponents: [...Array.from({ length: i }, () => 0), 1], coefficient: ONE }]);
    return only.exponents.flatMap((power, i) => (power > 0 ? [[variable(i), power] as const] : []));
  };

  const over = (denominator: RationalFunction["denominator"], divisor: Polynomial): RationalFunction["denominator"] => {
    const all = new Map(denominator);
    for (const [factor, power] of factorsOf(divisor)) {
      const key = textOf(factor);
      all.set(key, { factor, power: power + (all.get(key)?.power ?? 0) });
    }
    return all;
  };

  const product = (left: RationalFunction, right: RationalFunction): RationalFunction => {
    const denominator = new Map(left.denominator);
    for (const [key, { factor, power }] of right.denominator)
      denominator.set(key, { factor, power: power + (denominator.get(key)?.power ?? 0) });
    return { numerator: times(left.numerator, right.numerator), denominator };
  };

  const unordered = (): never => {
    throw new RangeError("rational functions have no order: the equation compares, and cannot be read as an identity");
  };

  const arithmetic: Arithmetic<RationalFunction, boolean> = {
    ...booleanConnectives,
    name: "symbolic",
    literal: (value) => whole(constantPolynomial(fraction(value))),
    add: (left, right) => combined(left, right, ONE),
    subtract: (left, right) => combined(left, right, fraction(-1n)),
    multiply: product,
    divide: (left, right) => {
      if (right.numerator.size === 0) throw new DivisionRefused("symbolic", "a function", 0, "division by zero");
      const scale =
        right.numerator.size === 1 ? [...right.numerator.values()].map(({ coefficient }) => coefficient) : [];
      const inverse = whole(constantPolynomial(rational.divide(ONE, scale[0] ?? ONE)));
      const above = product(whole(left.numerator), whole(lacking(new Map(), right.denominator)));
      return product({ numerator: above.numerator, denominator: over(left.denominator, right.numerator) }, inverse);
    },
    equal: (left, right) => combined(left, right, fraction(-1n)).numerator.size === 0,
    less: unordered,
    atMost: unordered,
  };

  return {
    arithmetic,
    variable: (name: string): RationalFunction => {
      if (!variables.includes(name)) variables.push(name);
      const before = Array.from({ length: variables.indexOf(name) }, () => 0);
      return whole(collected([{ exponents: [...before, 1], coefficient: ONE }]));
    },
  };
};
