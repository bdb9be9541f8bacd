import { LONGEST_LINE } from "../protocol/index.ts";
import type { Fault } from "./adapter.ts";
import { lineReader, type Unreadable } from "./line-reader.ts";
import { type ProcessGroup, within } from "./process-group.ts";

/** Who is waiting for lines. */
export interface Listener {
  readonly line: (line: string) => Fault | null;
  /** Everything that arrived together has been handed over: the time to write again. */
  readonly settled: () => void;
  readonly fault: (fault: Fault) => void;
}

/** The pipe to an adapter: lines in, lines out, and the first thing that went wrong, after which it is deaf. */
export interface Wire {
  readonly send: (lines: string) => void;
  readonly listen: (listener: Listener | null) => void;
  readonly fault: () => Fault | null;
  readonly fail: (fault: Fault) => void;
  /** From now on, the end of the process is no fault. */
  readonly expectEnding: () => void;
}

/** What an ended process has left in the pipe is read within this time. */
const DRAIN_MS = 200;

const unreadable = (what: Unreadable): Fault => ({
  kind: "protocol",
  reason: what === "oversize" ? `a line of more than ${LONGEST_LINE} bytes` : "a line that is not UTF-8",
});

/** `idle` judges the lines that come while nobody waits for any; more than `most` bytes are not read. */
export const wireTo = (group: ProcessGroup, most: number, idle: (line: string) => Fault | null): Wire => {
  let received = 0;
  const reader = lineReader(LONGEST_LINE);
  let listener: Listener | null = null;
  let fault: Fault | null = null;
  let endingExpected = false;

  const fail = (found: Fault): void => {
    if (fault !== null) return;
    fault = found;
    // Whatever else it says is of no interest, and must not fill our memory.
    group.stdout.pause();
    listener?.fault(found);
  };

  const receive = (line: string): void => {
    if (fault !== null) return;
    const found = listener === null ? idle(line) : listener.line(line);
    if (found !== null) fail(found);
  };

  group.stdout.on("data", (chunk: Buffer) => {
    if (fault !== null) return;
    received += chunk.length;
    const wrong = reader.push(chunk, receive);
    if (wrong !== null) fail(unreadable(wrong));
    else if (received > most) fail({ kind: "protocol", reason: `more than ${most} bytes of output` });
    listener?.settled();
  });

  const drained = new Promise<void>((resolve) => group.stdout.once("close", resolve));
  group.ending
    .then(async (how) => {
      await within(drained, DRAIN_MS);
      const cut = reader.pending() > 0 ? ", in the middle of a line" : "";
      const ended: Fault = {
        kind: "crashed",
        reason: how.startsWith("not started") ? how : `the adapter ended (${how})${cut}`,
      };
      if (endingExpected) listener?.fault(ended);
      else fail(ended);
    })
    .catch((error: unknown) => fail({ kind: "crashed", reason: String(error) }));

  return {
    send: (lines) => {
      group.stdin.write(lines);
    },
    listen: (next) => {
      listener = next;
    },
    fault: () => fault,
    fail,
    expectEnding: () => {
      endingExpected = true;
    },
  };
};
