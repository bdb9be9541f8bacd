import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { RawRequest } from "../../spec/vocabulary/index.ts";
import { type Implementation, inProcess, reference, referenceAdapter } from "../adapter/index.ts";
import type { AdapterAnswer } from "../protocol/index.ts";
import { jsonReport } from "../report/index.ts";
import { printJson } from "../vectors/index.ts";
import { conform } from "./conform.ts";
import { COUNTED, type ConformReport, exitCodeOf } from "./conform-report.ts";
import type { KnownFailure } from "./known-failures.ts";
import type { ConformOptions } from "./options.ts";
import { Progress, type ProgressEvent } from "./progress.ts";
import { tiny } from "./tiny-vectors.testing.ts";
import { worstOf } from "./worst.ts";

/** The reference, wrong wherever `change` says so. */
const altered = (change: (request: RawRequest, right: AdapterAnswer) => AdapterAnswer): Implementation => ({
  ...reference,
  answer: (request) => change(request, reference.answer(request)),
});

/** Leaves out the state after every trade. */
const forgetful = altered(({ operation }, right) => {
  if (right.status !== "ok" || operation === "pool.price") return right;
  return { status: "ok", output: right.output };
});

const run = (implementation: Implementation, options: Partial<ConformOptions> = {}) =>
  conform({ adapter: inProcess(implementation), vectors: tiny, seed: "1", ...options }).pipe(
    Effect.provide(NodeServices.layer),
  );

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conform-"));
});
afterAll(() => rm(folder, { recursive: true }));

const stored = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, printJson(content as object));
  return path;
};

const total = ({ counts }: ConformReport): number => COUNTED.reduce((sum, kind) => sum + counts[kind], 0);

describe("a run", () => {
  it.effect("of the reference is at level A, and skips what it does not declare", () =>
    Effect.gen(function* () {
      const report = yield* conform({ adapter: referenceAdapter, vectors: tiny }).pipe(
        Effect.provide(NodeServices.layer),
      );
      expect(report.level).toBe("A");
      expect(report.counts).toMatchObject({ exact: 10, skipped: 1 });
      expect(report.cases).toBe(11);
      expect(report.findings).toEqual([]);
      expect(worstOf(report.findings)).toBeNull();
      expect(exitCodeOf(report)).toBe(0);
    }),
  );

  it.effect("has every case in exactly one count, over all and by operation", () =>
    Effect.gen(function* () {
      const report = yield* run(forgetful);
      expect(total(report)).toBe(report.cases);
      for (const kind of COUNTED) {
        const byOperation = Object.values(report.byOperation).reduce((sum, counts) => sum + counts[kind], 0);
        expect(byOperation).toBe(report.counts[kind]);
      }
    }),
  );

  it.effect("in JSON has these fields, and is plain JSON", () =>
    Effect.gen(function* () {
      const report = jsonReport(yield* run(forgetful));
      for (const field of ["adapter", "cases", "counts", "findings", "level", "levelReason", "seed"])
        expect(report).toHaveProperty(field);
      expect(Object.keys(report.counts).sort()).toEqual([...COUNTED].sort());
      for (const finding of report.findings)
        expect(Object.keys(finding).sort()).toEqual(["actual", "asked", "expected", "kind", "reason", "test"]);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      expect(JSON.parse(report.findings[0]?.expected ?? "")).toMatchObject({ status: "ok" });
    }),
  );

  it.effect("judges a test in steps by the worst of them, and says which", () =>
    Effect.gen(function* () {
      const wrongSale = altered(({ operation }, right) =>
        operation === "pool.sell" ? { status: "error", message: "no sales" } : right,
      );
      const report = yield* run(wrongSale, { only: "tiny/in-turn/*" });
      expect(report.findings).toMatchObject([{ kind: "error", reason: "step 2: no sales" }]);
    }),
  );

  it.effect("shows the smallest case of the worst kind", () =>
    Effect.gen(function* () {
      const greedy = altered(({ input }, right) => {
        if (right.status === "reject") return { status: "reject", code: "Overflow", phase: "arithmetic" };
        const large = JSON.stringify(input).includes("12345678901234567890");
        const by = large ? 2n : 1n;
        const output = right.status === "ok" ? (right.output as Record<string, string>) : {};
        const resourceOut = String(BigInt(output.resourceOut ?? "0") + by);
        return output.resourceOut === undefined
          ? right
          : ({ ...right, output: { ...output, resourceOut } } as AdapterAnswer);
      });
      const { findings, level, levelReason } = yield* run(greedy);
      expect(level).toBe("fail");
      expect(levelReason).toContain("violation");
      expect(worstOf(findings)).toMatchObject({ kind: "violation", asked: { path: "tiny/buys/ordinary/2" } });
    }),
  );

  it.effect("survives an implementation that throws, or answers what is no answer", () =>
    Effect.gen(function* () {
      const throws = altered(() => {
        throw new Error("\u001b[31mpanic");
      });
      const report = yield* run(throws);
      expect(report.counts).toMatchObject({ error: 10 });
      expect(report.findings[0]?.reason).toBe("threw Error: \\u{1b}[31mpanic");
      expect((yield* run(altered(() => ({}) as AdapterAnswer))).counts).toMatchObject({ protocol: 10 });
    }),
  );

  it.effect("cannot be changed by an implementation that changes its input", () =>
    Effect.gen(function* () {
      const vandal = altered((request, right) => {
        Object.assign(request.state as object, { shares: "0", resources: [] });
        return right;
      });
      expect((yield* run(vandal)).level).toBe("A");
      expect((yield* run(reference)).level).toBe("A");
    }),
  );

  it.effect("reports its progress", () =>
    Effect.gen(function* () {
      const events: ProgressEvent[] = [];
      yield* run(reference).pipe(
        Effect.provideService(Progress, (event) => Effect.sync(() => void events.push(event))),
      );
      expect(events.map(({ _tag }) => _tag)).toEqual(["Started", "Answered"]);
      expect(events[0]).toMatchObject({ cases: 11, skipped: 1 });
      expect(events[1]).toMatchObject({ done: 11, of: 11 });
    }),
  );
});

describe("known failures", () => {
  // The test clock stands at 1970-01-01.
  const expires = "1970-02-01";

  it.effect("are written by an update, excuse exactly themselves, and are missed when they pass", () =>
    Effect.gen(function* () {
      const knownFailures = join(folder, "known.json");
      const first = yield* run(forgetful, { knownFailures, update: true });
      expect(first.counts).toMatchObject({ expectedFailure: 4, wrongValue: 0 });
      const entries: KnownFailure[] = JSON.parse(yield* Effect.promise(() => readFile(knownFailures, "utf8")));
      expect(entries).toHaveLength(4);
      expect(entries[0]).toMatchObject({ code: "wrongValue", expires: "1970-04-01" });

      const again = yield* run(forgetful, { knownFailures, seed: "other" });
      expect(again.counts).toMatchObject({ expectedFailure: 4 });
      expect(exitCodeOf(again)).toBe(0);
      // It is not at level A for all that.
      expect(again.level).toBe("fail");

      const mended = yield* run(reference, { knownFailures });
      expect(mended.counts).toMatchObject({ unexpectedPass: 4, exact: 6 });
      expect(exitCodeOf(mended)).toBe(1);

      yield* run(reference, { knownFailures, update: true });
      expect(JSON.parse(yield* Effect.promise(() => readFile(knownFailures, "utf8")))).toEqual([]);
    }),
  );

  it.effect("are an error when no test of the run has their id, unless they were left out on purpose", () =>
    Effect.gen(function* () {
      const entry = { code: "wrongValue", reason: "post is missing", expires };
      const bought = tiny.files[0]?.file.groups.find(({ id }) => id === "buys")?.tests[0]?.id;
      const unseen = { ...entry, id: "v1-ffffffffffffffff" };
      const knownFailures = yield* Effect.promise(() => stored("unseen.json", [unseen, { ...entry, id: bought }]));
      const report = yield* run(reference, { knownFailures, only: "pool.price" });
      expect(report.findings).toMatchObject([{ test: unseen.id, kind: "staleKnownFailure" }]);
      expect(exitCodeOf(report)).toBe(1);
      yield* run(reference, { knownFailures, only: "pool.price", update: true });
      const kept = JSON.parse(yield* Effect.promise(() => readFile(knownFailures, "utf8")));
      expect(kept).toEqual([{ ...entry, id: bought }]);
    }),
  );
});

describe("usage that makes no sense", () => {
  const refused = (what: string, options: () => Promise<Partial<ConformOptions>>, reason: string) =>
    it.effect(what, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(run(reference, yield* Effect.promise(options)));
        expect(error.message).toContain(reason);
      }),
    );

  refused("a pattern that chooses nothing", async () => ({ only: "no*such" }), "no case is named no*such");
  refused("no time at all", async () => ({ timeoutMs: 0 }), "timeout is 0, must be an integer from 1");
  refused("a window of half a request", async () => ({ window: 0.5 }), "window is 0.5");
  refused("slack in the trader's favour", async () => ({ slack: { units: -1n } }), "at least 0");
  refused("an update of no file", async () => ({ update: true }), "update needs the file");
  refused("a file that is not there", async () => ({ knownFailures: join(folder, "none.json") }), "cannot be read");
  refused("a command that needs a shell", async () => ({ adapter: "a | b" }), "cannot be run");
  refused(
    "vectors that are not there",
    async () => ({ vectors: join(folder, "none") }),
    "must be a file that can be read",
  );
  refused(
    "a map of errors to codes that do not exist",
    async () => ({ errors: await stored("map.json", { "0x1": { code: "Oops" } }) }),
    'code is "Oops", must be one of',
  );
  refused(
    "known failures that stand twice",
    async () => {
      const entry = { id: "v1-ffffffffffffffff", code: "error", reason: "", expires: "2027-01-01" };
      return { knownFailures: await stored("twice.json", [entry, entry]) };
    },
    "is listed twice",
  );
});
