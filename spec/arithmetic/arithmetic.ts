/**
 * Numbers N and truth values B with what the equations need of them. An equation is a function over an
 * `Arithmetic`; the same function is executed on integers, on rationals and on floats, turned into solver terms
 * by the proofs, and printed. There is no rounding here: `divide` is exact or refused.
 */
export interface Arithmetic<N, B> {
  /** What a reading is called in messages and tests. */
  readonly name: string;
  readonly literal: (value: bigint) => N;
  readonly add: (left: N, right: N) => N;
  readonly subtract: (left: N, right: N) => N;
  readonly multiply: (left: N, right: N) => N;
  /** The exact quotient. Refused (`DivisionRefused`) for a divisor of zero, and where the quotient is not a number of the reading. */
  readonly divide: (left: N, right: N) => N;
  readonly equal: (left: N, right: N) => B;
  readonly less: (left: N, right: N) => B;
  readonly atMost: (left: N, right: N) => B;
  readonly truth: (value: boolean) => B;
  readonly and: (...parts: readonly B[]) => B;
  readonly or: (...parts: readonly B[]) => B;
  readonly not: (part: B) => B;
  readonly choose: (condition: B, then: N, otherwise: N) => N;
}

/** A division that has no exact answer in the reading. Equations are applied where they are defined, so this is a fault of the caller. */
export class DivisionRefused extends Error {
  override readonly name = "DivisionRefused";
  constructor(reading: string, dividend: unknown, divisor: unknown, reason: string) {
    super(`${reading}: ${String(dividend)} / ${String(divisor)}: ${reason}`);
  }
}

/** The connectives of readings whose truth values are booleans. */
export const booleanConnectives = {
  truth: (value: boolean) => value,
  and: (...parts: readonly boolean[]) => parts.every((part) => part),
  or: (...parts: readonly boolean[]) => parts.some((part) => part),
  not: (part: boolean) => !part,
  choose: <N>(condition: boolean, then: N, otherwise: N) => (condition ? then : otherwise),
} as const;

/** Sum of any number of terms; 0 for none. */
export const sum = <N, B>(a: Arithmetic<N, B>, terms: readonly N[]): N =>
  terms.length === 0 ? a.literal(0n) : terms.reduce((left, right) => a.add(left, right));

export const square = <N, B>(a: Arithmetic<N, B>, value: N): N => a.multiply(value, value);

export const negate = <N, B>(a: Arithmetic<N, B>, value: N): N => a.subtract(a.literal(0n), value);

export const smaller = <N, B>(a: Arithmetic<N, B>, left: N, right: N): N => a.choose(a.less(right, left), right, left);

export const product = <N, B>(a: Arithmetic<N, B>, first: N, ...rest: readonly N[]): N =>
  rest.reduce((left, right) => a.multiply(left, right), first);
