import { NodeServices } from "@effect/platform-node";
import { assert, layer } from "@effect/vitest";
import { Effect, FileSystem } from "effect";
import { small, smallBug } from "../../machines/constant-product/scopes.ts";
import { exploreWithCheckpoints } from "./checkpoint.ts";
import type { Exploration } from "./exploration.ts";
import { explore } from "./explore.ts";

const lasting = <State>({ seconds, memory, ...rest }: Exploration<State>) => rest;

const temporary = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem;
  return `${yield* files.makeTempDirectoryScoped()}/run.checkpoint`;
});

layer(NodeServices.layer)("a checkpoint", (it) => {
  it.effect("is gone on from, time and again, to the same end", () =>
    Effect.gen(function* () {
      const path = yield* temporary;
      for (const maxStates of [2000, 10_000, 25_000]) {
        const { incomplete, distinct } = yield* exploreWithCheckpoints(small, { path, maxStates });
        assert.strictEqual(incomplete?.reason, "maxStates");
        assert.isAtLeast(distinct, maxStates);
      }
      const result = yield* exploreWithCheckpoints(small, { path });
      assert.deepStrictEqual(lasting(result), lasting(yield* explore(small)));
    }),
  );

  it.effect("is written while the run goes on", () =>
    Effect.gen(function* () {
      const files = yield* FileSystem.FileSystem;
      const path = yield* temporary;
      yield* exploreWithCheckpoints(small, { path, every: 0 });
      assert.isAbove(Number((yield* files.stat(path)).size), 100_000);
    }),
  );

  it.effect("that is damaged anywhere, cut off, or no checkpoint is refused", () =>
    Effect.gen(function* () {
      const files = yield* FileSystem.FileSystem;
      const path = yield* temporary;
      yield* exploreWithCheckpoints(small, { path, maxStates: 2000 });
      const good = yield* files.readFile(path);
      const refused = (bytes: Uint8Array) =>
        Effect.gen(function* () {
          yield* files.writeFile(path, bytes);
          const error = yield* Effect.flip(exploreWithCheckpoints(small, { path }));
          return error._tag === "CheckpointRejected" ? error.message.replace(path, "it") : error._tag;
        });
      const damaged = "it cannot be resumed from: it is damaged: its digest is another one";
      for (const place of [200, good.length >> 1, good.length - 40, good.length - 1]) {
        const bad = Uint8Array.from(good);
        bad[place] = (bad[place] ?? 0) ^ 1;
        assert.strictEqual(yield* refused(bad), damaged, `at ${place}`);
      }
      assert.strictEqual(yield* refused(good.subarray(0, good.length - 100)), damaged);
      for (const other of [
        new Uint8Array(0),
        new TextEncoder().encode("something else\n and more and more and more and"),
      ])
        assert.strictEqual(yield* refused(other), "it cannot be resumed from: it is not a checkpoint");
    }),
  );

  it.effect("of another machine is refused", () =>
    Effect.gen(function* () {
      const path = yield* temporary;
      yield* exploreWithCheckpoints(small, { path, maxStates: 2000 });
      const error = yield* Effect.flip(exploreWithCheckpoints(smallBug, { path }));
      assert.include(error.message, "it is of another machine than constant-product/small.noBigSkew as it is now");
    }),
  );
});
