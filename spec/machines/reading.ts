import type { Parameters } from "../checker/machine.ts";
import { byPrecedence, type Refusal } from "../vocabulary/refusal.ts";

/** A parameter that is an integer. The parameters are the machine's own, so another type is a fault of its scope. */
export const integerOf = (parameters: Parameters, name: string): bigint => {
  const value = parameters[name];
  if (typeof value !== "bigint") throw new TypeError(`parameter ${name} is an integer`);
  return value;
};

/** A parameter that is a text. */
export const textOf = (parameters: Parameters, name: string): string => {
  const value = parameters[name];
  if (typeof value !== "string") throw new TypeError(`parameter ${name} is a text`);
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

/** The one refusal that the reference gives, of all that apply. */
export const firstOf = (refusals: readonly Refusal[]): Refusal => {
  const [first] = refusals.toSorted(byPrecedence);
  if (first === undefined) throw new RangeError("an operation that refuses says why");
  return first;
};
