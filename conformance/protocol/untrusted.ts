/** The most of an adapter's text that a reason quotes. */
const QUOTED = 200;

/** Text from outside, safe for a terminal: cut, and with control, format and separator characters escaped. */
export const printable = (text: string, most: number = QUOTED): string => {
  const cut = text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
};

/** As `printable`, but text that runs over several lines keeps them. */
export const printableLines = (text: string, most: number): string =>
  text
    .slice(-most)
    .split(/\r?\n/)
    .map((line) => printable(line))
    .join("\n");

/** A JSON value from outside, as text that is safe for a terminal. */
export const printableJson = (value: unknown, most: number = QUOTED): string =>
  printable(value === undefined ? "absent" : JSON.stringify(value), most);
