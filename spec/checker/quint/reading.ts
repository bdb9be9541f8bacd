import { type Arithmetic, DivisionRefused } from "../../arithmetic/arithmetic.ts";

/** A numeric or a Boolean expression of Quint, in parentheses where it is not atomic. */
export type Expression = string;

const infix =
  (operator: string) =>
  (left: Expression, right: Expression): Expression =>
    `(${left} ${operator} ${right})`;

const joined = (operator: string, none: Expression, parts: readonly Expression[]): Expression => {
  const [first = none, ...rest] = parts;
  return rest.length === 0 ? first : `(${[first, ...rest].join(` ${operator} `)})`;
};

/** Reads equations as Quint expressions over its integers. Quint's division rounds, an equation's does not, so there is none. */
export const quint: Arithmetic<Expression, Expression> = {
  name: "quint",
  literal: (value) => (value < 0n ? `(${value})` : `${value}`),
  add: infix("+"),
  subtract: infix("-"),
  multiply: infix("*"),
  divide: (dividend, divisor) => {
    throw new DivisionRefused("quint", dividend, divisor, "the integers of Quint have no exact quotient");
  },
  equal: infix("=="),
  less: infix("<"),
  atMost: infix("<="),
  truth: (value) => `${value}`,
  and: (...parts) => joined("and", "true", parts),
  or: (...parts) => joined("or", "false", parts),
  not: (part) => `not(${part})`,
  choose: (condition, then, otherwise) => `(if (${condition}) ${then} else ${otherwise})`,
};
