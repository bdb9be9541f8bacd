import { type Arithmetic, booleanConnectives, DivisionRefused } from "./arithmetic.ts";

/** IEEE 754 doubles, rounded to nearest: for analysis only. No amount is ever decided in this reading. */
export const float64: Arithmetic<number, boolean> = {
  ...booleanConnectives,
  name: "float64",
  literal: Number,
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => {
    if (right === 0) throw new DivisionRefused("float64", left, right, "division by zero");
    return left / right;
  },
  equal: (left, right) => left === right,
  less: (left, right) => left < right,
  atMost: (left, right) => left <= right,
};
