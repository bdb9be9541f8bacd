import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Fiber } from "effect";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { joinCommand } from "../adapter/index.ts";
import { COUNTED, type ConformOptions, conform, exitCodeOf } from "../runner/index.ts";
import { tiny, tinyFile } from "../runner/tiny-vectors.testing.ts";
import { printJson } from "../vectors/index.ts";
import { ACTS } from "./acts.ts";
import { EXPECTED } from "./expected.ts";
import { aliveIn } from "./processes.testing.ts";
import { referenceActs } from "./reference.ts";

const ADAPTER = fileURLToPath(new URL("adapter.ts", import.meta.url));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "saboteurs-"));
  await writeFile(join(folder, "tiny.json"), printJson(tinyFile));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command of a saboteur that first notes its number, which is also that of its group. */
const command = (name: string): string =>
  joinCommand([
    "sh",
    "-c",
    `echo $$ >> ${join(folder, name)}; exec ${joinCommand([process.execPath, ADAPTER, name, join(folder, "tiny.json")])}`,
  ]);

const groupsOf = async (name: string): Promise<readonly number[]> =>
  (await readFile(join(folder, name), "utf8")).trim().split("\n").map(Number);

const run = (name: string, options: Partial<ConformOptions> = {}) =>
  conform({
    adapter: command(name),
    vectors: tiny,
    only: "tiny/buys/*",
    seed: "1",
    timeoutMs: 1000,
    ...options,
  }).pipe(Effect.provide(NodeServices.layer));

/** A silent one is not waited for longer than it takes to see that it is. */
const SILENT = { timeoutMs: 100 };
const OPTIONS: Readonly<Record<string, Partial<ConformOptions>>> = {
  hang: SILENT,
  stubborn: SILENT,
  "closes-stdout": SILENT,
  "memory-hog": { timeoutMs: 20_000, limits: { memory: 150 << 20 } },
};

describe("every saboteur", () => {
  it("is known to this test", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...Object.keys(ACTS), ...Object.keys(referenceActs)].sort());
  });

  for (const [name, due] of Object.entries(EXPECTED))
    it.live(`${name} is told for what it is, and leaves no process behind`, () =>
      Effect.gen(function* () {
        const report = yield* run(name, OPTIONS[name]);
        expect(COUNTED.filter((kind) => report.counts[kind] > 0).sort()).toEqual([...due.kinds].sort());
        expect(exitCodeOf(report)).toBe(due.exitCode);
        expect(report.cases).toBe(6);
        expect(JSON.stringify(report.findings)).not.toMatch(/\p{Cc}/u);
        const groups = yield* Effect.promise(() => groupsOf(name));
        expect(groups.length).toBe(1 + report.adapter.restarts);
        expect(yield* Effect.promise(() => aliveIn(groups))).toEqual([]);
      }),
    );

  it.live("that lets a child leave its group leaves no such child either", () =>
    Effect.gen(function* () {
      const strays = yield* Effect.promise(() => groupsOf("strays"));
      expect(strays.length).toBe(6);
      // A process that has left a group is at the head of one of its own.
      expect(yield* Effect.promise(() => aliveIn(strays))).toEqual([]);
    }),
  );
});

describe("the runner", () => {
  it.live("says the same for any number of adapters at once, however they break", () =>
    Effect.gen(function* () {
      const suites = ["a", "b", "c"].map((name) => ({ name, file: { ...tinyFile, suite: name } }));
      const vectors = { spec: tinyFile.spec, files: suites };
      for (const name of ["reference", "crash-on-zero", "crash"]) {
        const [one, other] = yield* Effect.forEach([1, 3], (jobs) =>
          run(name, { vectors, only: "*/buys/*", jobs, timeoutMs: 10_000 }),
        );
        expect(one).toEqual(other);
        expect(one?.cases).toBe(18);
      }
      const crashed = yield* run("crash", { vectors, only: "*/buys/*", jobs: 2 });
      expect(crashed).toMatchObject({ budgetSpent: true, adapter: { restarts: 10 } });
      expect(crashed.counts.crashed + crashed.counts.notRun).toBe(18);
      expect(crashed.counts.notRun).toBeGreaterThan(0);
    }),
  );

  it.live("takes limits on the length of an answer, and on all output", () =>
    Effect.gen(function* () {
      const short = yield* run("reference", { limits: { answer: 100 } });
      expect(short.counts).toMatchObject({ exact: 4, protocol: 2 });
      expect(short.findings[0]?.reason).toMatch(/an answer of \d+ characters, more than 100/);
      const flooded = yield* run("reference", { limits: { output: 600 } });
      expect(flooded.counts.protocol).toBeGreaterThan(0);
      expect(flooded.findings[0]?.reason).toContain("more than 600 bytes of output");
    }),
  );

  it.live("names the one case that breaks an adapter, and judges the others by their answers", () =>
    Effect.gen(function* () {
      const report = yield* run("crash-on-zero");
      expect(report.counts).toMatchObject({ crashed: 1, error: 5 });
      const [crashed] = report.findings.filter(({ kind }) => kind === "crashed");
      const zero = tinyFile.groups.flatMap(({ tests }) => tests).find(({ alias }) => alias === "refused/zero");
      expect(crashed?.test).toBe(zero?.id);
      expect(report.adapter.restarts).toBe(2);
    }),
  );

  it.live("gives up after ten restarts, and what was not run is never green", () =>
    Effect.gen(function* () {
      const report = yield* run("crash", { only: "*" });
      expect(report.counts).toMatchObject({ crashed: 9, notRun: 1 });
      expect(report.adapter.restarts).toBe(10);
      expect(exitCodeOf(report)).toBe(4);
    }),
  );

  it.live("says the same with every seed and window", () =>
    Effect.gen(function* () {
      const one = yield* run("garbage", { seed: "1" });
      const other = yield* run("garbage", { seed: "2", window: 1 });
      const echo = yield* run("echo", { seed: "1" });
      const echoed = yield* run("echo", { seed: "2" });
      const named = (findings: typeof one.findings) => findings.map(({ test, kind }) => ({ test, kind }));
      expect(named(one.findings)).toEqual(named(other.findings));
      expect(echo.findings).toEqual(echoed.findings);
    }),
  );

  it.live("is silenced by no map of errors but the right one", () =>
    Effect.gen(function* () {
      const errors = join(folder, "errors.map");
      const codes = ["ZeroAmount", "Expired", "Negative", "UnknownField"];
      yield* Effect.promise(() =>
        writeFile(errors, JSON.stringify(Object.fromEntries(codes.map((code) => [`E_${code}`, { code }])))),
      );
      expect((yield* run("native-errors", { errors })).level).toBe("A");
    }),
  );

  it.live("ends the adapter when it is interrupted itself", () =>
    Effect.gen(function* () {
      const name = "stubborn";
      yield* Effect.promise(() => rm(join(folder, name), { force: true }));
      const fiber = yield* Effect.forkChild(run(name, { timeoutMs: 60_000 }));
      yield* Effect.sleep(800);
      const groups = yield* Effect.promise(() => groupsOf(name));
      expect(yield* Effect.promise(() => aliveIn(groups))).not.toEqual([]);
      yield* Fiber.interrupt(fiber);
      expect(yield* Effect.promise(() => aliveIn(groups))).toEqual([]);
    }),
  );

  it.live("says of an adapter that never starts why, with what it said", () =>
    Effect.gen(function* () {
      const failed = (adapter: string) => Effect.flip(run("none", { adapter, startMs: 500 }));
      const messages = yield* Effect.forEach(
        ["no-such-program", "sh -c 'echo broken >&2; exit 7'", "sh -c 'echo hello; sleep 60'", "sleep 60", "true"],
        (adapter) => Effect.map(failed(adapter), ({ _tag, message }) => ({ _tag, message })),
      );
      expect(messages.map(({ _tag }) => _tag)).toEqual(Array(5).fill("AdapterNeverStarted"));
      const text = messages.map(({ message }) => message);
      expect(text[0]).toContain("ENOENT");
      expect(text[1]).toMatch(/exit 7[\s\S]*broken/);
      expect(text[2]).toContain("not JSON: hello");
      expect(text[3]).toContain("no hello within 500 ms");
      expect(text[4]).toContain("exit 0");
    }),
  );
});
