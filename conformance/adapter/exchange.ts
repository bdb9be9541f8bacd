import { type AnswerLine, decodeAnswer, LONGEST_ANSWER, MOST_DUPLICATES, runLine } from "../protocol/index.ts";
import type { Exchanged, Fault, Reply, RunRequest } from "./adapter.ts";

/** What a session remembers over all its windows of requests. */
export interface Ledger {
  /** Ids that were answered, so that a second answer is recognized. */
  readonly answered: Set<string>;
  duplicates: number;
  /** Offences that were noticed outside of a window, by the id concerned. */
  readonly offences: Map<string, Reply>;
}

export const newLedger = (): Ledger => ({ answered: new Set(), duplicates: 0, offences: new Map() });

/** One window of requests in progress. It knows the protocol, and nothing of processes, pipes or clocks. */
export interface Exchange {
  /** The next line to send, or null when the window is full or nothing is left. */
  readonly next: () => string | null;
  /** Takes a line; a fault ends the exchange. */
  readonly accept: (line: string) => Fault | null;
  readonly isDone: () => boolean;
  readonly waiting: () => number;
  readonly end: (fault: Fault | null) => Exchanged;
}

const reasonOf = (said: AnswerLine): string => (said._tag === "Answer" ? "" : said.reason);

const noise = (reason: string): Fault => ({ kind: "protocol", reason });

/** A line without the run ids in it, so that what is said of it is the same in every run. */
const masked = (line: string, ids: Iterable<string>): string => {
  let text = line;
  for (const id of ids) text = text.replaceAll(id, "…");
  return text;
};

/**
 * A line that answers nothing that was asked: a second answer is charged to its request, all else ends the session,
 * for whoever sent it will not send what it should have sent.
 */
export const unasked = (line: string, ledger: Ledger): Fault | null => {
  const said = decodeAnswer(line);
  if (said._tag === "Noise") return noise(said.reason);
  if (!ledger.answered.has(said.id)) return noise("an answer with an id that was never sent");
  ledger.duplicates += 1;
  ledger.offences.set(said.id, { _tag: "Offence", reason: "answered twice" });
  return ledger.duplicates > MOST_DUPLICATES ? noise(`more than ${MOST_DUPLICATES} repeated answers`) : null;
};

const replyOf = (said: Exclude<AnswerLine, { _tag: "Noise" }>, line: string, longest: number): Reply => {
  if (line.length > longest)
    return { _tag: "Offence", reason: `an answer of ${line.length} characters, more than ${longest}` };
  return said._tag === "Answer"
    ? { _tag: "Answered", answer: said.answer }
    : { _tag: "Offence", reason: reasonOf(decodeAnswer(masked(line, [said.id]))) };
};

export const startExchange = (
  requests: readonly RunRequest[],
  window: number,
  deadlineMs: number,
  ledger: Ledger,
  longest: number = LONGEST_ANSWER,
): Exchange => {
  const inFlight = new Set<string>();
  const replies = new Map<string, Reply>();
  let sent = 0;

  const next = (): string | null => {
    const request = requests[sent];
    if (request === undefined || inFlight.size >= window) return null;
    sent += 1;
    inFlight.add(request.id);
    return runLine(request.id, request.body, deadlineMs);
  };

  const accept = (line: string): Fault | null => {
    const said = decodeAnswer(line);
    if (said._tag === "Noise") return noise(reasonOf(decodeAnswer(masked(line, inFlight))));
    if (!inFlight.has(said.id)) return unasked(line, ledger);
    inFlight.delete(said.id);
    ledger.answered.add(said.id);
    replies.set(said.id, replyOf(said, line, longest));
    return null;
  };

  const end = (fault: Fault | null): Exchanged => {
    for (const [id, offence] of ledger.offences) replies.set(id, offence);
    ledger.offences.clear();
    return { replies, fault, inFlight: [...inFlight] };
  };

  return {
    next,
    accept,
    isDone: () => sent === requests.length && inFlight.size === 0,
    waiting: () => inFlight.size,
    end,
  };
};
