import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { conform } from "../runner/index.ts";
import { tiny } from "../runner/tiny-vectors.testing.ts";
import { moduleAdapter } from "./module.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "module-"));
});
afterAll(() => rm(folder, { recursive: true }));

const judged = (name: string, source: string) =>
  Effect.gen(function* () {
    const file = join(folder, `${name}.mjs`);
    yield* Effect.promise(() => writeFile(file, source));
    return yield* conform({
      adapter: moduleAdapter(file),
      vectors: tiny,
      only: "tiny/buys/*",
      seed: "1",
      timeoutMs: 500,
    });
  }).pipe(Effect.provide(NodeServices.layer));

const REFERENCE = new URL("source.ts", import.meta.url).href;

describe("a module under test", () => {
  it.live("is run through its function `answer`, and what it prints harms nobody", () =>
    Effect.gen(function* () {
      const report = yield* judged(
        "right",
        `import { reference } from ${JSON.stringify(REFERENCE)};
         export const { name, version, features } = reference;
         console.log("hello on stdout");
         export const answer = async (request) => { process.stdout.write("working\\n"); return reference.answer(request); };`,
      );
      expect(report).toMatchObject({ level: "A", counts: { exact: 6 }, adapter: { language: "JavaScript" } });
    }),
  );

  it.live("may export an object by default, and throw", () =>
    Effect.gen(function* () {
      const report = yield* judged("throws", `export default { answer: () => { throw new Error("no\\u001b[2J"); } };`);
      expect(report.counts.error).toBe(6);
      expect(report.findings[0]?.reason).toBe("threw Error: no\\u{1b}[2J");
      expect((yield* judged("silent", "export default { answer: () => undefined };")).counts.error).toBe(6);
      const big = "export default { answer: () => ({ status: 'ok', output: { a: 1n } }) };";
      expect((yield* judged("big", big)).findings[0]?.reason).toContain("its answer is no JSON");
    }),
  );

  it.live("that hangs is ended, and the others are still judged", () =>
    Effect.gen(function* () {
      const report = yield* judged(
        "hangs",
        `export const answer = ({ input }) => { while (input.creditsIn === "0"); return { status: "error", message: "" }; };`,
      );
      expect(report.counts).toMatchObject({ timedOut: 1, error: 5 });
    }),
  );

  it.live("that ends the process is named", () =>
    Effect.gen(function* () {
      const report = yield* judged("exits", "export const answer = () => process.exit(7);");
      expect(report.counts.crashed).toBe(6);
      expect(report.findings[0]?.reason).toContain("exit 7");
    }),
  );

  it.live("without a function `answer` never starts, and is told what is due", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(judged("empty", "export const anwser = 1;"));
      expect(error._tag).toBe("AdapterNeverStarted");
      expect(error.message).toContain("exports no function `answer`");
    }),
  );
});
