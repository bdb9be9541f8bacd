import { Result } from "effect";
import type { Parameters, Step } from "../../checker/machine.ts";
import { type Code, refusal } from "../../vocabulary/refusal.ts";

/** The step that was taken. Amounts that it decided go into the receipt. */
export const taken = <State>(next: State, receipt: Readonly<Record<string, bigint>> = {}): Step<State> =>
  Result.succeed({ next, receipt });

/** The step that was refused, and changes nothing. */
export const refused = <State>(code: Code, field: string, actual: bigint | string, bound: string): Step<State> =>
  Result.fail(refusal(code, field, actual, bound));

/** A parameter that is an integer. The parameters are the machine's own, so another type is a fault of its scope. */
export const integerOf = (parameters: Parameters, name: string): bigint => {
  const value = parameters[name];
  if (typeof value !== "bigint") throw new TypeError(`parameter ${name} is an integer`);
  return value;
};

/** A parameter that is one of a few names. */
export const nameOf = <Name extends string>(parameters: Parameters, name: string, names: readonly Name[]): Name => {
  const found = names.find((each) => each === parameters[name]);
  if (found === undefined) throw new TypeError(`parameter ${name} is one of ${names.join(", ")}`);
  return found;
};

/** A parameter that is a list of integers. */
export const integersOf = (parameters: Parameters, name: string): readonly bigint[] => {
  const value = parameters[name];
  if (!Array.isArray(value)) throw new TypeError(`parameter ${name} is a list`);
  return value.map((element) => {
    if (typeof element !== "bigint") throw new TypeError(`parameter ${name} is a list of integers`);
    return element;
  });
};

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((left, right) => left + right, 0n);

export const smallerOf = (left: bigint, right: bigint): bigint => (left < right ? left : right);
