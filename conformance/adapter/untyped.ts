/** JSON as a caller without types would hand it over: numbers for what looks like one, and no check. */
export const untyped = (value: unknown): unknown => {
  if (typeof value === "string" && /^-?[0-9]+$/.test(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(untyped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, untyped(one)]));
};
