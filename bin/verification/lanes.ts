import { Worker } from "node:worker_threads";
import { Data, Effect } from "effect";
import type { Charge, Layer } from "./layers.ts";
import type { Order, Said, Timed } from "./protocol.ts";

/** A layer could not be checked at all: a fault of the verification itself, and never a verdict. */
export class LaneFailed extends Data.TaggedError("LaneFailed")<{ readonly message: string }> {}

/** The module of a lane, beside this one: a `.ts` file in development, a `.js` file in the package. */
const LANE = new URL(import.meta.url.endsWith(".ts") ? "./lane.ts" : "./lane.js", import.meta.url);

type Tell = (text: string) => void;

/** Has one layer checked by a lane that is free. */
const ask = (lane: Worker, order: Order, tell: Tell): Effect.Effect<Timed, LaneFailed> =>
  Effect.callback<Timed, LaneFailed>((resume) => {
    const end = (outcome: Effect.Effect<Timed, LaneFailed>): void => {
      lane.off("message", listen).off("error", fail).off("exit", exit);
      resume(outcome);
    };
    const listen = (said: Said): void => {
      if (said.kind === "progress") tell(said.text);
      else if (said.kind === "checked") end(Effect.succeed(said.checked));
      else end(Effect.fail(new LaneFailed({ message: said.reason })));
    };
    const fail = (cause: Error): void => end(Effect.fail(new LaneFailed({ message: String(cause) })));
    const exit = (code: number): void =>
      end(Effect.fail(new LaneFailed({ message: `the worker thread ended with ${code}` })));
    lane.on("message", listen).on("error", fail).on("exit", exit);
    lane.postMessage(order);
  });

const hire = (charge: Charge) =>
  Effect.acquireRelease(
    Effect.sync(() => new Worker(LANE, { workerData: charge })),
    (lane) => Effect.promise(() => lane.terminate()),
  );

/**
 * Checks the layers in as many worker threads as there are lanes; a lane that is done takes the next layer. Results stand
 * in the order of the layers, whoever checked them.
 */
export const checkLayers = Effect.fn("checkLayers")(function* (
  layers: readonly Layer[],
  charge: Charge,
  lanes: number,
  tell: Tell,
) {
  const results: Timed[] = [];
  let next = 0;
  const work = Effect.fnUntraced(function* () {
    const lane = yield* hire(charge);
    for (let at = next++; at < layers.length; at = next++) results[at] = yield* ask(lane, { at }, tell);
  });
  const hands = Math.min(lanes, layers.length);
  yield* Effect.forEach(Array.from({ length: hands }), work, { concurrency: "unbounded", discard: true }).pipe(
    Effect.scoped,
  );
  return yield* Effect.forEach(layers, ({ layer, checked }, at) => {
    const result = results[at];
    return result === undefined
      ? Effect.fail(new LaneFailed({ message: `nobody checked ${layer}` }))
      : Effect.succeed({ layer, checked, ...result });
  });
});
