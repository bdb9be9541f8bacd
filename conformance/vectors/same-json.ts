import { isJsonObject, type Json } from "./json.ts";

/** Whether two JSON values say the same: the order of fields is of no account, all else is. */
export const sameJson = (a: Json, b: Json): boolean => {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item: Json, at) => sameJson(item, b[at] as Json));
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name] as Json, b[name] as Json))
  );
};

/** The path of the first place where two JSON values differ; empty if the values themselves do. Null if they are the same. */
export const firstDifference = (a: Json | undefined, b: Json | undefined): string | null => {
  if (a === undefined || b === undefined) return a === b ? null : "";
  if (sameJson(a, b)) return null;
  const parts = Array.isArray(a) && Array.isArray(b) ? true : isJsonObject(a) && isJsonObject(b);
  if (!parts) return "";
  const [left, right] = [a, b] as readonly [Record<string, Json>, Record<string, Json>];
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const below = firstDifference(left[name], right[name]);
    if (below !== null) return below === "" ? name : `${name}.${below}`;
  }
  return "";
};
