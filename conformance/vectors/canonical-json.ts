/** Code units, not locale: the order is the same on every machine and in every language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The one text of a JSON value: fields sorted by UTF-16 code units, no spaces, strings and numbers as ECMAScript
 * writes them (RFC 8785). What has no such text (undefined, bigint, NaN) is a mistake of the caller, and throws.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(",")}}`;
  }
  const isPlain = value === null || typeof value === "boolean" || typeof value === "string" || Number.isFinite(value);
  if (!isPlain) throw new TypeError(`no canonical JSON of ${typeof value} ${String(value)}: encode it first`);
  return JSON.stringify(value);
};
