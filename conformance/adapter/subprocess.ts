import { Effect, Result } from "effect";
import {
  decodeAck,
  decodeAnswer,
  decodeHello,
  helloLine,
  printable,
  printableLines,
  RESET_LINE,
  STDERR_KEPT,
  STOP_LINE,
  STOP_MS,
} from "../protocol/index.ts";
import {
  type Adapter,
  AdapterNeverStarted,
  type Exchanged,
  type Farewell,
  type Fault,
  type RunRequest,
  type Session,
  type SessionOptions,
} from "./adapter.ts";
import { type BadCommand, joinCommand, splitCommand } from "./command-line.ts";
import { type Ledger, newLedger, startExchange, unasked } from "./exchange.ts";
import { watchMemory } from "./memory.ts";
import { type ProcessGroup, processGroup, within } from "./process-group.ts";
import { type Wire, wireTo } from "./wire.ts";

const MEGABYTE = 1 << 20;

const timedOut = (what: string, ms: number): Fault => ({ kind: "timedOut", reason: `no ${what} within ${ms} ms` });

interface Question {
  readonly line: string;
  /** What is waited for, and how long. */
  readonly what: string;
  readonly ms: number;
  /** Judges lines that are not what is waited for; it says `undefined` of those that may be. */
  readonly other: (line: string) => Fault | null | undefined;
}

/** Sends a line and waits for the line that acknowledges it. */
const ask = (wire: Wire, { line, what, ms, other }: Question): Effect.Effect<string, Fault> =>
  Effect.callback<string, Fault>((resume) => {
    const known = wire.fault();
    if (known !== null) {
      resume(Effect.fail(known));
      return;
    }
    const finish = (outcome: Effect.Effect<string, Fault>): void => {
      clearTimeout(timer);
      wire.listen(null);
      resume(outcome);
    };
    const timer = setTimeout(() => wire.fail(timedOut(what, ms)), ms);
    wire.listen({
      line: (said) => {
        const judged = other(said);
        if (judged !== undefined) return judged;
        finish(Effect.succeed(said));
        return null;
      },
      settled: () => undefined,
      fault: (fault) => finish(Effect.fail(fault)),
    });
    wire.send(`${line}\n`);
    return Effect.sync(() => {
      clearTimeout(timer);
      wire.listen(null);
    });
  });

/** An answer that comes while an acknowledgement is due is a second answer, or noise. */
const lateAnswer =
  (ledger: Ledger) =>
  (line: string): Fault | null | undefined =>
    decodeAnswer(line)._tag === "Noise" ? undefined : unasked(line, ledger);

/**
 * Runs a window of requests. The deadline counts from the latest progress, the first sending or the last answer: a
 * request waits its turn behind those before it, and is not blamed for that. With one request in flight it is the time of that request.
 */
const run = (
  wire: Wire,
  ledger: Ledger,
  requests: readonly RunRequest[],
  window: number,
  { deadlineMs, limits }: SessionOptions,
): Effect.Effect<Exchanged> =>
  Effect.callback<Exchanged>((resume) => {
    const exchange = startExchange(requests, window, deadlineMs, ledger, limits.answer);
    const known = wire.fault();
    if (known !== null) {
      resume(Effect.succeed(exchange.end(known)));
      return;
    }

    let progressAt = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const finish = (fault: Fault | null): void => {
      clearTimeout(timer);
      wire.listen(null);
      resume(Effect.succeed(exchange.end(fault)));
    };
    const watch = (): void => {
      const left = progressAt + deadlineMs - performance.now();
      if (left > 0) timer = setTimeout(watch, Math.ceil(left));
      else wire.fail(timedOut("answer", deadlineMs));
    };
    const pump = (): void => {
      let lines = "";
      for (let line = exchange.next(); line !== null; line = exchange.next()) lines += `${line}\n`;
      if (lines !== "") wire.send(lines);
      if (exchange.isDone()) finish(null);
    };
    wire.listen({
      line: (said) => {
        const before = exchange.waiting();
        const fault = exchange.accept(said);
        if (exchange.waiting() < before) progressAt = performance.now();
        return fault;
      },
      settled: pump,
      fault: finish,
    });
    pump();
    watch();
    return Effect.sync(() => {
      clearTimeout(timer);
      wire.listen(null);
    });
  });

const acknowledged = (line: string, what: string): Effect.Effect<void, Fault> =>
  Effect.fromResult(
    Result.mapError(decodeAck(line), (reason): Fault => ({ kind: "protocol", reason: `${what}: ${reason}` })),
  );

const reset = (wire: Wire, ledger: Ledger, ms: number): Session["reset"] =>
  ask(wire, { line: RESET_LINE, what: "acknowledgement of reset", ms, other: lateAnswer(ledger) }).pipe(
    Effect.flatMap((line) => acknowledged(line, "reset")),
    Effect.match({
      onFailure: (fault): Fault | null => {
        wire.fail(fault);
        return fault;
      },
      onSuccess: () => null,
    }),
    Effect.map((fault) => {
      const replies = new Map(ledger.offences);
      ledger.offences.clear();
      return { replies, fault };
    }),
  );

const stop = (wire: Wire, group: ProcessGroup, ledger: Ledger): Effect.Effect<Farewell> =>
  Effect.gen(function* () {
    const before = wire.fault();
    if (before !== null) return { replies: new Map(ledger.offences), fault: before, remarks: [] };
    wire.expectEnding();
    const remarks: string[] = [];
    const question = { line: STOP_LINE, what: "acknowledgement", ms: STOP_MS, other: lateAnswer(ledger) };
    const said = yield* Effect.result(
      ask(wire, question).pipe(Effect.flatMap((line) => acknowledged(line, "not an acknowledgement"))),
    );
    if (Result.isFailure(said)) remarks.push(`stop: ${said.failure.reason}`);
    const how = yield* Effect.promise(() => within(group.ending, STOP_MS));
    if (how === undefined) remarks.push(`stop: still there after ${STOP_MS} ms`);
    else if (how !== "exit 0") remarks.push(`stop: ended with ${how}, not with exit 0`);
    const after = wire.fault();
    return { replies: new Map(ledger.offences), fault: after?.kind === "protocol" ? after : null, remarks };
  });

/** Ends the adapter when it takes more memory than it may, as long as the scope is open. */
const watched = ({ id }: ProcessGroup, wire: Wire, most: number) =>
  Effect.acquireRelease(
    Effect.sync(() =>
      id === null
        ? () => undefined
        : watchMemory(id, most, () =>
            wire.fail({ kind: "crashed", reason: `more than ${Math.floor(most / MEGABYTE)} MB of memory were taken` }),
          ),
    ),
    (stop) => Effect.sync(stop),
  );

const openSession = Effect.fnUntraced(function* (words: readonly [string, ...string[]], options: SessionOptions) {
  const label = printable(joinCommand(words));
  const group = yield* processGroup(words);
  const ledger = newLedger();
  const { limits } = options;
  const wire = wireTo(group, limits.output, (line) => unasked(line, ledger));
  yield* watched(group, wire, limits.memory);
  const stderr = () => printableLines(group.stderr(), STDERR_KEPT);
  const never = (reason: string) => new AdapterNeverStarted({ adapter: label, reason, stderr: stderr() });

  const line = yield* ask(wire, {
    line: helloLine(options.specVersion, options.operations, options.window),
    what: "hello",
    ms: options.startMs,
    other: () => undefined,
  }).pipe(Effect.mapError((fault) => never(fault.reason)));
  const hello = yield* Effect.fromResult(Result.mapError(decodeHello(line), never));

  const session: Session = {
    hello,
    run: (requests, window) => run(wire, ledger, requests, window, options),
    reset: reset(wire, ledger, options.startMs),
    stop: stop(wire, group, ledger),
    stderr,
  };
  return session;
});

/** An adapter that is started with these words, called `label` until it has introduced itself. */
export const started = (words: readonly [string, ...string[]], label: string): Adapter => ({
  label,
  command: words,
  start: (options) => openSession(words, options),
});

/** An adapter that is a program: `--cmd "python3 adapter.py"`. */
export const subprocess = (command: string): Result.Result<Adapter, BadCommand> =>
  Result.map(splitCommand(command), (words) => started(words, printable(joinCommand(words))));
