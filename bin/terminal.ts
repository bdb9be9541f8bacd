import { Clock, Console, Effect } from "effect";
import { Flag } from "effect/cli";

/** The flag of every command: one JSON document on stdout, and nothing else there. */
export const jsonFlag = Flag.Boolean("json").pipe(
  Flag.withDescription("Print one JSON document on stdout and nothing else (progress goes to stderr)"),
  Flag.withDefault(false),
);

export const printJson = (document: unknown): Effect.Effect<void> => Console.log(JSON.stringify(document, null, 2));

/** Rows in columns as wide as their widest cell; columns named in `right` are flushed right. */
export const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string => {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    header
      .map((name, column) => {
        const [cell, width] = [cells[column] ?? "", widths[column] ?? 0];
        return right.includes(name) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n");
};

/** Milliseconds between two lines of progress where stderr is not a terminal. */
const EVERY = 5000;

/** Progress on stderr: one line that rewrites itself on a terminal, now and then a line elsewhere. */
export const makeProgress = Effect.sync(() => {
  const terminal = process.stderr.isTTY === true;
  let last = Number.NEGATIVE_INFINITY;
  const write = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stderr.write(text));
  return {
    /** Says how far something is, unless something was said just now. */
    tell: (text: string): Effect.Effect<void> =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => {
        if (terminal) return write(`\r\u001b[2K${text}`);
        if (now - last < EVERY) return Effect.void;
        last = now;
        return write(`${text}\n`);
      }),
    /** Ends the line that rewrites itself. */
    clear: Effect.suspend(() => (terminal ? write("\r\u001b[2K") : Effect.void)),
  };
});
