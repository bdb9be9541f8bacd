import { isUtf8 } from "node:buffer";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Why a stream of bytes is not lines of text. */
export type Unreadable = "oversize" | "invalid UTF-8";

export interface LineReader {
  /** Hands every line that `chunk` completes to `onLine`. Returns what is wrong; after that, nothing is read. */
  readonly push: (chunk: Buffer, onLine: (line: string) => void) => Unreadable | null;
  /** Bytes of an unfinished line. */
  readonly pending: () => number;
}

/** Cuts bytes into lines of at most `longest` bytes, and never holds more than that, whatever comes. */
export const lineReader = (longest: number): LineReader => {
  let rest: Buffer[] = [];
  let held = 0;

  const take = (tail: Buffer): Buffer => {
    if (held === 0) return tail;
    const whole = Buffer.concat([...rest, tail]);
    rest = [];
    held = 0;
    return whole;
  };

  const push: LineReader["push"] = (chunk, onLine) => {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED, from); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      if (held + end - from > longest) return "oversize";
      const line = take(chunk.subarray(from, end));
      from = end + 1;
      if (!isUtf8(line)) return "invalid UTF-8";
      const length = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
      if (length > 0) onLine(line.toString("utf8", 0, length));
    }
    const remainder = chunk.subarray(from);
    if (held + remainder.length > longest) return "oversize";
    if (remainder.length > 0) {
      // A copy: a view would keep the whole chunk alive.
      rest.push(Buffer.from(remainder));
      held += remainder.length;
    }
    return null;
  };

  return { push, pending: () => held };
};
