import { availableParallelism } from "node:os";
import { Console, Effect } from "effect";
import { Command, Flag } from "effect/cli";
import { FellShort } from "../outcome.ts";
import { jsonFlag, makeProgress, printJson, table } from "../terminal.ts";
import { checkLayers } from "../verification/lanes.ts";
import { DEFAULT_CASES, DEFAULT_SEED, LAYER_NAMES, layers } from "../verification/layers.ts";

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
  jobs: Flag.Int("jobs").pipe(
    Flag.withDescription("Layers that are checked side by side; the result is the same for any number"),
    Flag.filter(
      (jobs) => jobs > 0 && jobs <= 64,
      (jobs) => `${jobs} layers side by side: 1 to 64`,
    ),
    Flag.withDefault(Math.min(4, availableParallelism())),
  ),
};

export const verifyCommand = Command.make(
  "verify",
  {
    ...numbers,
    only: Flag.Literals("only", LAYER_NAMES).pipe(
      Flag.withDescription("These layers only (may be given several times); the default is all of them"),
      Flag.atLeast(0),
    ),
    json: jsonFlag,
  },
  Effect.fn(function* ({ cases, seed, jobs, only: asked, json }) {
    const progress = yield* makeProgress;
    const { tell } = progress;
    const charge = { cases, seed, only: asked.length === 0 ? LAYER_NAMES : asked };
    const list = layers(charge);
    const runSync = Effect.runSyncWith(yield* Effect.context<never>());
    const results = yield* checkLayers(list, charge, jobs, (text) => runSync(tell(text))).pipe(
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
    "The main job: machines, refinement, proofs, vectors and conformance; exit code 0 only if everything holds",
  ),
);
