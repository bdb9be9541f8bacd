import { type Arithmetic, booleanConnectives, DivisionRefused } from "./arithmetic.ts";

/** Exact integers. A quotient that is not an integer is refused, never rounded. */
export const integer: Arithmetic<bigint, boolean> = {
  ...booleanConnectives,
  name: "integer",
  literal: (value) => value,
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => {
    if (right === 0n) throw new DivisionRefused("integer", left, right, "division by zero");
    if (left % right !== 0n) throw new DivisionRefused("integer", left, right, "the quotient is not an integer");
    return left / right;
  },
  equal: (left, right) => left === right,
  less: (left, right) => left < right,
  atMost: (left, right) => left <= right,
};
