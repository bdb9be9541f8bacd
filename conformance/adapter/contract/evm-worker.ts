/** A thread with an EVM and one contract in it: `workerData` is the code that deploys it, each message is a call. */
import { parentPort, workerData } from "node:worker_threads";
import * as Effect from "effect/Effect";
import type { CallOutcome, Hex } from "./call.ts";
import { localEvm } from "./local-evm.ts";

/** What the thread says first, once; after that, outcomes in the order of the calls. */
export type Ready = { readonly _tag: "Ready" } | { readonly _tag: "Unready"; readonly reason: string };

const port = parentPort;
if (port === null) throw new Error("this module is a thread, and is not to be run by itself");
const say = (message: Ready | CallOutcome): void => port.postMessage(message);

const contract = Effect.gen(function* () {
  const evm = yield* localEvm.pipe(Effect.mapError((missing) => missing.message));
  const address = yield* evm.deploy(workerData as Hex);
  return (data: Hex) => evm.call(address, data);
});

const serve = (call: (data: Hex) => Promise<{ readonly outcome: CallOutcome }>): void => {
  let last: Promise<void> = Promise.resolve();
  port.on("message", (data: Hex) => {
    // One after the other: calls under way share the EVM's journal.
    last = last.then(() => call(data)).then(({ outcome }) => say(outcome));
  });
  say({ _tag: "Ready" });
};

await Effect.runPromise(
  Effect.match(contract, { onFailure: (reason) => say({ _tag: "Unready", reason }), onSuccess: serve }),
);
