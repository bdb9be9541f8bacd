import { Worker } from "node:worker_threads";
import { Effect, type Scope } from "effect";
import type { Fault } from "../adapter.ts";
import type { CallOutcome, Hex } from "./call.ts";
import type { Ready } from "./evm-worker.ts";

const WORKER = new URL(import.meta.url.endsWith(".ts") ? "evm-worker.ts" : "evm-worker.js", import.meta.url);

interface Waiting {
  readonly settle: (outcome: Effect.Effect<CallOutcome, Fault>) => void;
}

/** An EVM in a thread of its own, so that a contract that burns all its gas cannot hold up the run. */
export interface EvmThread {
  readonly call: (data: Hex) => Effect.Effect<CallOutcome, Fault>;
  readonly waiting: () => number;
}

const serve = (worker: Worker, deadlineMs: number): EvmThread => {
  const queue: Waiting[] = [];
  let fault: Fault | null = null;
  let timer: NodeJS.Timeout | undefined;

  const fail = (found: Fault): void => {
    fault ??= found;
    clearTimeout(timer);
    for (const { settle } of queue.splice(0)) settle(Effect.fail(fault));
  };
  // The time of one call: those behind it wait their turn.
  const watch = (): void => {
    clearTimeout(timer);
    if (queue.length > 0)
      timer = setTimeout(() => fail({ kind: "timedOut", reason: `no answer within ${deadlineMs} ms` }), deadlineMs);
  };
  worker.on("message", (outcome: CallOutcome) => {
    queue.shift()?.settle(Effect.succeed(outcome));
    watch();
  });
  worker.once("error", (error) => fail({ kind: "crashed", reason: `the EVM's thread failed: ${error.message}` }));
  worker.once("exit", (code) => fail({ kind: "crashed", reason: `the EVM's thread ended with ${code}` }));

  const call = (data: Hex): Effect.Effect<CallOutcome, Fault> =>
    Effect.callback((resume) => {
      if (fault !== null) return resume(Effect.fail(fault));
      queue.push({ settle: resume });
      if (queue.length === 1) watch();
      worker.postMessage(data);
    });
  return { call, waiting: () => queue.length };
};

const readyIn = (worker: Worker, startMs: number): Effect.Effect<void, string> =>
  Effect.callback<void, string>((resume) => {
    worker.once("message", (said: Ready) => resume(said._tag === "Ready" ? Effect.void : Effect.fail(said.reason)));
    worker.once("error", (error) => resume(Effect.fail(`the EVM's thread failed: ${error.message}`)));
  }).pipe(
    Effect.timeoutOrElse({
      duration: startMs,
      orElse: () => Effect.fail(`the EVM did not start within ${startMs} ms`),
    }),
  );

/** Starts a thread with a contract deployed in it; it ends with the scope. */
export const evmThread = (
  creation: Hex,
  { deadlineMs, startMs }: { readonly deadlineMs: number; readonly startMs: number },
): Effect.Effect<EvmThread, string, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => new Worker(WORKER, { workerData: creation })),
    (worker) => Effect.promise(() => worker.terminate()),
  ).pipe(
    Effect.tap((worker) => readyIn(worker, startMs)),
    Effect.map((worker) => serve(worker, deadlineMs)),
  );
