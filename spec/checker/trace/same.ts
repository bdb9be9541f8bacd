import type { Value } from "../machine.ts";

type Fields = Readonly<Record<string, Value>>;

/** Whether two values are equal; the order of the keys of a map or record does not matter. */
export const sameValue = (a: Value | undefined, b: Value | undefined): boolean => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((element, place) => sameValue(element, b[place]))
    );
  if (a instanceof Map || b instanceof Map)
    return (
      a instanceof Map &&
      b instanceof Map &&
      a.size === b.size &&
      [...a].every(([key, of]) => b.has(key) && sameValue(of, b.get(key)))
    );
  const [left, right] = [Object.entries(a), Object.keys(b)];
  return left.length === right.length && left.every(([key, of]) => sameValue(of, (b as Fields)[key]));
};
