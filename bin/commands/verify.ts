import { Clock, Console, Effect } from "effect";
import { Command, Flag } from "effect/cli";
import { FellShort } from "../outcome.ts";
import { jsonFlag, makeProgress, printJson, table } from "../terminal.ts";
import { DEFAULT_CASES, DEFAULT_SEED, type Layer, layers } from "../verification.ts";

const numbers = {
  cases: Flag.Int("cases").pipe(
    Flag.withDescription("Random cases of the refinement check"),
    Flag.filter(
      (cases) => cases > 0,
      (cases) => `${cases} random cases: at least 1`,
    ),
    Flag.withDefault(DEFAULT_CASES),
  ),
  seed: Flag.Int("seed").pipe(
    Flag.withDescription("Seed of the random cases and of the conformance runs"),
    Flag.withDefault(DEFAULT_SEED),
  ),
};

/** Runs one layer and times it. */
const timed = Effect.fnUntraced(function* (layer: Layer, tell: (text: string) => Effect.Effect<void>) {
  const began = yield* Clock.currentTimeMillis;
  const { count, ok, remarks } = yield* layer.run((text) => tell(`${layer.layer}: ${text}`));
  const seconds = ((yield* Clock.currentTimeMillis) - began) / 1000;
  return { layer: layer.layer, checked: layer.checked, count, seconds, ok, remarks };
});

export const verifyCommand = Command.make(
  "verify",
  { ...numbers, json: jsonFlag },
  Effect.fn(function* ({ cases, seed, json }) {
    const progress = yield* makeProgress;
    const results = yield* Effect.forEach(layers({ cases, seed }), (layer) => timed(layer, progress.tell)).pipe(
      Effect.ensuring(progress.clear),
    );
    const ok = results.every((result) => result.ok);
    if (json) yield* printJson({ ok, seed, layers: results });
    else {
      const rows = results.map(({ layer, checked, count, seconds, ok: good }) => [
        good ? "✓" : "✗",
        layer,
        checked,
        count.toLocaleString("en-US"),
        seconds.toFixed(1),
      ]);
      yield* Console.log(table(["", "layer", "checked", "count", "seconds"], rows, ["count", "seconds"]));
      const remarks = results.flatMap(({ layer, remarks: said }) => said.map((text) => `${layer}: ${text}`));
      yield* Console.log(`\n${[...remarks, ok ? "Everything holds." : "Something does not hold."].join("\n\n")}`);
    }
    if (!ok) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "The main job: machines, refinement, proofs, vectors and conformance, one after the other; exit code 0 only if everything holds",
  ),
);
