import type { Decimal, Exact } from "./exact.ts";

/** Arguments of one case, as they stand in the file: doubles, and names of things. */
export type Input = Readonly<Record<string, number | string>>;

/** A function, the points it is evaluated at, and its values there by definition. */
export interface GoldenTable {
  /** The name under which the reference's function is registered: `dynamics.exactFlow`. */
  readonly function: string;
  readonly suite: "dynamics" | "analysis";
  /** What it is about: numbers of the paper's equations, tables and theorems. */
  readonly equations: readonly string[];
  readonly note: string;
  /** Most units in the last place by which float64 may miss the correctly rounded value. */
  readonly ulp: number;
  readonly inputs: readonly Input[];
  readonly expected: (exact: Exact, input: Input) => Readonly<Record<string, Decimal>>;
}

export const numberOf = (input: Input, name: string): number => {
  const value = input[name];
  if (typeof value !== "number") throw new TypeError(`${name} is ${String(value)}, not a number`);
  return value;
};

/** Every combination of one entry of each list. */
export const product = (...lists: readonly (readonly Input[])[]): readonly Input[] =>
  lists.reduce((all, list) => all.flatMap((left) => list.map((right) => ({ ...left, ...right }))), [
    {},
  ] as readonly Input[]);
