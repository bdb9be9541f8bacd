import { fileURLToPath } from "node:url";
import { NodeServices } from "@effect/platform-node";
import { layer } from "@effect/vitest";
import { Effect, FileSystem, Path } from "effect";
import { expect } from "vitest";
import { OBLIGATIONS } from "../obligations/index.ts";
import { fileOf, smtlibProblems, writeSmtlib } from "./folder.ts";

/** The exported obligations that are checked in. `hmm prove --smt2 proofs/smt2` writes them anew. */
const CHECKED_IN = fileURLToPath(new URL("../smt2/", import.meta.url));

layer(NodeServices.layer)("the folder of exported obligations", (it) => {
  it.effect("that is checked in is, byte for byte, what the obligations say", () =>
    Effect.gen(function* () {
      expect(yield* smtlibProblems(CHECKED_IN, OBLIGATIONS)).toEqual([]);
    }),
  );

  it.effect("shows what was left out, edited and left over", () =>
    Effect.gen(function* () {
      const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
      const folder = yield* fs.makeTempDirectoryScoped({ prefix: "hmm-smt2-" });
      const [first, second, third] = OBLIGATIONS.slice(0, 3);
      if (first === undefined || second === undefined || third === undefined) throw new RangeError("there are three");
      expect(yield* writeSmtlib(folder, [first, second])).toEqual([first, second].map(fileOf));
      expect(yield* smtlibProblems(folder, [first, second])).toEqual([]);
      yield* fs.writeFileString(path.join(folder, "README.md"), "not an export");
      const edited = path.join(folder, fileOf(first));
      yield* fs.writeFileString(edited, (yield* fs.readFileString(edited)).replace(":status unsat", ":status sat"));
      expect(yield* smtlibProblems(folder, [first, third])).toEqual([
        `${fileOf(first)}: not what the obligation says`,
        `${fileOf(third)}: not there`,
        `${fileOf(second)}: no such obligation`,
      ]);
    }).pipe(Effect.scoped),
  );
});
