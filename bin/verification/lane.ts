import { parentPort, workerData } from "node:worker_threads";
import { NodeServices } from "@effect/platform-node";
import { Cause, Clock, Effect, Exit } from "effect";
import { type Charge, layers } from "./layers.ts";
import type { Order, Said } from "./protocol.ts";

/*
 * A worker thread that checks one layer after the other, as it is told.
 */

/** Made anew of the same charge, since functions do not travel. */
const list = layers(workerData as Charge);

const say = (said: Said): void => parentPort?.postMessage(said);

const checked = Effect.fnUntraced(function* ({ at }: Order) {
  const layer = list[at];
  if (layer === undefined) return yield* Effect.die(new Error(`there is no layer ${at}`));
  const began = yield* Clock.currentTimeMillis;
  const { count, ok, remarks } = yield* layer.run((text) =>
    Effect.sync(() => say({ kind: "progress", text: `${layer.layer}: ${text}` })),
  );
  return { count, ok, remarks, seconds: ((yield* Clock.currentTimeMillis) - began) / 1000 };
});

parentPort?.on("message", async (order: Order) => {
  const exit = await Effect.runPromiseExit(checked(order).pipe(Effect.provide(NodeServices.layer)));
  say(
    Exit.isSuccess(exit)
      ? { kind: "checked", checked: exit.value }
      : { kind: "failed", reason: Cause.pretty(exit.cause) },
  );
});
