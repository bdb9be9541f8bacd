import { Effect, FileSystem, Path, Result } from "effect";
import { readFloatFile } from "../../../conformance/index.ts";
import { VECTORS } from "../../package.ts";

/** The 50 digits of each cell of Table 3, from the golden values that come with the package. */
export const table3Digits = Effect.fnUntraced(function* () {
  const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
  const text = yield* fs.readFileString(path.join(VECTORS, "float", "analysis.json"));
  const file = yield* Effect.fromResult(
    Result.mapError(readFloatFile("analysis.json", text), (problems) => new Error(problems.join("\n"))),
  );
  const tests = file.tables.find((table) => table.function === "analysis.table3")?.tests ?? [];
  return (row: string, ratio: number): string | null =>
    tests.find(({ input }) => input.row === row && input.ratio === ratio)?.expect.impermanentLoss?.decimal ?? null;
});
