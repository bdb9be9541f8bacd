import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { POOL_OPERATIONS, type RawRequest } from "../../spec/vocabulary/index.ts";
import { type Implementation, inProcess, moduleAdapter, reference } from "../adapter/index.ts";
import type { AdapterAnswer } from "../protocol/index.ts";
import { conform, exitCodeOf } from "../runner/index.ts";
import { printJson, readVectorFile } from "../vectors/index.ts";
import { type FuzzOptions, fuzz } from "./fuzz.ts";

const SPECIFICATION = "the text of the specification";

const run = (adapter: FuzzOptions["adapter"], options: Partial<FuzzOptions> = {}) =>
  fuzz({ adapter, runs: 200, seed: "1", specification: SPECIFICATION, ...options }).pipe(
    Effect.provide(NodeServices.layer),
  );

const altered = (change: (request: RawRequest, right: AdapterAnswer) => AdapterAnswer): Implementation => ({
  ...reference,
  answer: (request) => change(request, reference.answer(request)),
});

const python = (variant: string): string => `python3 conformance/implementations/python/wrong.py ${variant}`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fuzz-"));
});
afterAll(() => rm(folder, { recursive: true }));

const stored = (name: string, text: string) =>
  Effect.promise(async () => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  });

describe("random sequences", () => {
  it.live("find nothing wrong with the reference, and put every relation to the test", () =>
    Effect.gen(function* () {
      const { report, saved } = yield* run(inProcess(reference), { runs: 1000 });
      expect(report.level).toBe("A");
      expect(saved).toBeNull();
      expect(report.fuzz).toMatchObject({ asked: 1000, run: 1000, smallest: [] });
      for (const { name, held, broken } of report.fuzz?.relations ?? [])
        expect([name, held > 0, broken]).toEqual([name, true, 0]);
      expect(report.fuzz?.relations.length).toBeGreaterThan(20);
      for (const operation of POOL_OPERATIONS) expect(report.byOperation[operation]?.exact).toBeGreaterThan(20);
    }),
  );

  it.live.each(["sum-only", "deadline-exclusive", "overflow-off-by-one"])("kill the wrong variant %s", (variant) =>
    Effect.gen(function* () {
      const { report, saved } = yield* run(python(variant), { runs: 1000 });
      expect(exitCodeOf(report)).toBe(1);
      expect(report.findings).toHaveLength(1);
      expect(saved).not.toBeNull();
      // The file is sound, fails on the variant as it did, and is answered by the reference.
      const text = printJson(saved ?? {});
      expect(Result.isSuccess(readVectorFile("saved.json", text))).toBe(true);
      const vectors = yield* stored(`${variant}.json`, text);
      const replayed = (adapter: FuzzOptions["adapter"]) =>
        conform({ adapter, vectors, seed: "1" }).pipe(Effect.provide(NodeServices.layer));
      const again = yield* replayed(python(variant));
      expect(again.findings.map(({ kind }) => kind)).toContain(report.findings[0]?.kind);
      expect((yield* replayed(inProcess(reference))).level).toBe("A");
    }),
  );

  it.live("shrink to the one request that is wrong alone", () =>
    Effect.gen(function* () {
      const noSwaps = altered(({ operation }, right) =>
        operation === "pool.swap" && right.status === "ok" ? { status: "error", message: "no swaps" } : right,
      );
      const { report, saved } = yield* run(inProcess(noSwaps));
      expect(report.fuzz?.smallest).toHaveLength(1);
      expect(report.fuzz?.smallest[0]).toMatch(/^pool\.swap .*: error$/);
      const [test] = saved?.groups[0]?.tests ?? [];
      expect(test).toHaveProperty("input");
    }),
  );

  it.live("shrink to the shortest sequence where one request is not enough, and save it in steps", () =>
    Effect.gen(function* () {
      const source = new URL("../adapter/source.ts", import.meta.url).href;
      const file = yield* stored(
        "forgetful.mjs",
        `import { reference } from ${JSON.stringify(source)};
         export const { name, version, features } = reference;
         let price = null;
         export const reset = () => { price = null; };
         export const answer = (request) => {
           const right = reference.answer(request);
           if (request.operation !== "pool.price" || right.status !== "ok") return right;
           price ??= right;
           return price;
         };`,
      );
      const { report, saved } = yield* run(moduleAdapter(file), { relations: false });
      const operations = report.fuzz?.smallest.map((line) => line.split(" ")[0]) ?? [];
      // A pool, unless one was handed over, its price, something that changes it, its price again: and a sale before, where the smallest pool has nothing to buy.
      const [first = ""] = report.fuzz?.smallest ?? [];
      expect(first).toMatch(/^pool\.create |^pool\.\w+ .* on \{"shares"/);
      expect(operations.filter((name) => name === "pool.price")).toHaveLength(2);
      expect(operations.length).toBeLessThanOrEqual(5);
      const [test] = saved?.groups[0]?.tests ?? [];
      expect(test !== undefined && "steps" in test ? test.steps.length : 0).toBe(operations.length);
      const vectors = yield* stored("forgetful.json", printJson(saved ?? {}));
      const replayed = yield* conform({ adapter: moduleAdapter(file), vectors, seed: "1" }).pipe(
        Effect.provide(NodeServices.layer),
      );
      expect(replayed.findings[0]?.asked).toMatchObject({ operation: "pool.price", step: operations.length });
    }),
  );

  it.live("name the relation that is broken, and what proves it", () =>
    Effect.gen(function* () {
      // Pays double for exactly what was bought just before: single trades hardly ever show it.
      let bought = "";
      const generous = altered(({ operation, input }, right) => {
        if (right.status !== "ok") return right;
        const output = right.output as Record<string, string>;
        const before = bought;
        bought = operation === "pool.buy" ? (output.resourceOut ?? "") : "";
        if (operation !== "pool.sell" || (input as Record<string, string>).resourceIn !== before) return right;
        return { ...right, output: { ...output, creditsOut: String(2n * BigInt(output.creditsOut ?? "0")) } };
      });
      const { report, saved } = yield* run(inProcess(generous), { runs: 2000 });
      const [finding] = report.findings;
      expect(finding).toMatchObject({ kind: "violation" });
      expect(finding?.reason).toMatch(
        /^round-trip-never-profits is broken: the sale of what was bought pays: \d+ is more than/,
      );
      expect(finding?.asked?.rule.source).toContain("round-trip-never-profits-per-trade");
      expect(report.fuzz?.relations.find(({ name }) => name === "round-trip-never-profits")?.broken).toBe(1);
      expect(saved?.groups.map(({ id }) => id)).toEqual(["relation/1", "relation/2", "sequence"]);
      expect(report.level).toBe("fail");
    }),
  );

  it.live("say the same for the same seed, whatever the number of adapters, and other things for another", () =>
    Effect.gen(function* () {
      const adapter = python("admits-inertia");
      const one = yield* run(adapter, { runs: 150, seed: "1" });
      expect(yield* run(adapter, { runs: 150, seed: "1", jobs: 2 })).toEqual(one);
      const other = yield* run(adapter, { runs: 150, seed: "5" });
      expect(other.report.counts).not.toEqual(one.report.counts);
    }),
  );

  it.live("end where an adapter hangs or crashes, with a finding", () =>
    Effect.gen(function* () {
      const hangs = yield* stored("hangs.mjs", "export const answer = () => { for (;;); };");
      const { report } = yield* run(moduleAdapter(hangs), { timeoutMs: 100 });
      expect(report.findings).toMatchObject([{ kind: "timedOut" }]);
      const dies = yield* stored("dies.mjs", "export const answer = () => process.exit(1);");
      expect((yield* run(moduleAdapter(dies))).report.findings).toMatchObject([{ kind: "crashed" }]);
    }),
  );

  it.effect("need a number of sequences", () =>
    Effect.gen(function* () {
      for (const runs of [0, -1, 0.5, Number.NaN])
        expect((yield* Effect.flip(run(inProcess(reference), { runs }))).message).toContain("must be from 1 to");
    }),
  );
});
