import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { type Implementation, inProcess, reference } from "../adapter/index.ts";
import { jsonReport } from "../report/index.ts";
import { conform } from "./conform.ts";
import type { ConformReport } from "./conform-report.ts";
import { mergeReports, readReport } from "./merge.ts";
import { type ConformOptions, parseShard } from "./options.ts";
import { tiny } from "./tiny-vectors.testing.ts";

/** Wrong in every trade, with text that wants to be seen. */
const wrong: Implementation = {
  ...reference,
  answer: (request) =>
    request.operation === "pool.price"
      ? reference.answer(request)
      : { status: "error", message: "\u001b]0;owned\u0007" },
};

const run = (options: Partial<ConformOptions> = {}, implementation = wrong) =>
  conform({ adapter: inProcess(implementation), vectors: tiny, seed: "1", ...options }).pipe(
    Effect.provide(NodeServices.layer),
  );

const shards = (of: number, options: Partial<ConformOptions> = {}) =>
  Effect.forEach(
    Array.from({ length: of }, (_, at) => at + 1),
    (index) => run({ shard: { index, of }, ...options }),
  );

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "merge-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the shards of a run", () => {
  it.effect("have every case once, and merge to the report of the whole", () =>
    Effect.gen(function* () {
      const whole = yield* run();
      for (const of of [1, 2, 3, 7]) {
        const parts = yield* shards(of);
        expect(parts.reduce((sum, { cases }) => sum + cases, 0)).toBe(whole.cases);
        expect(yield* mergeReports(parts.toReversed())).toEqual(whole);
      }
    }),
  );

  it.effect("merge after a journey through files, whatever was written into these", () =>
    Effect.gen(function* () {
      const [whole, parts] = [yield* run(), yield* shards(2)];
      const paths = parts.map((_, at) => join(folder, `${at}.json`));
      yield* Effect.forEach(parts, (part, at) =>
        Effect.promise(() => writeFile(paths[at] ?? "", JSON.stringify(jsonReport(part)))),
      );
      const read = yield* Effect.forEach(paths, readReport);
      expect(yield* mergeReports(read)).toEqual(whole);

      const forged = join(folder, "forged.json");
      const [first] = parts as [ConformReport];
      const adapter = { ...first.adapter, name: "\u001b[2Jowned" };
      yield* Effect.promise(() => writeFile(forged, JSON.stringify({ ...first, adapter })));
      expect((yield* readReport(forged)).adapter.name).toBe("\\u{1b}[2Jowned");
      for (const change of [{ level: "A+" }, { counts: {} }, { extra: 1 }, { cases: -1 }, { format: "hmm-report/2" }]) {
        yield* Effect.promise(() => writeFile(forged, JSON.stringify({ ...first, ...change })));
        expect((yield* Effect.flip(readReport(forged))).message).toContain(Object.keys(change)[0] ?? "");
      }
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect("do not merge if they are not all, not each once, or not of one run", () =>
    Effect.gen(function* () {
      const [one, two] = (yield* shards(2)) as [ConformReport, ConformReport];
      const refused = (reports: readonly ConformReport[]) =>
        Effect.map(Effect.flip(mergeReports(reports)), ({ message }) => message);
      expect(yield* refused([])).toContain("no report");
      expect(yield* refused([one])).toContain("shards 1, must be each of 1, 2 once");
      expect(yield* refused([one, one])).toContain("shards 1, 1");
      expect(yield* refused([yield* run()])).toContain("of no shard");
      const units = { ...two, basis: { ...two.basis, units: "5" } };
      expect(yield* refused([one, units])).toContain("basis differs");
      const other = { ...two, adapter: { ...two.adapter, version: "9" } };
      expect(yield* refused([one, other])).toContain("adapter differs");
    }),
  );

  it.effect("report a known failure of no test each, and merge to one report of it", () =>
    Effect.gen(function* () {
      const knownFailures = join(folder, "known.json");
      const entry = { id: "v1-ffffffffffffffff", code: "error", reason: "", expires: "2027-01-01" };
      yield* Effect.promise(() => writeFile(knownFailures, JSON.stringify([entry])));
      const merged = yield* mergeReports(yield* shards(2, { knownFailures }));
      expect(merged.findings.filter(({ kind }) => kind === "staleKnownFailure")).toHaveLength(1);
    }),
  );

  it.effect("are named K/N", () =>
    Effect.gen(function* () {
      expect(yield* parseShard("2/4")).toEqual({ index: 2, of: 4 });
      for (const text of ["", "1", "1/", "a/b", "-1/2", "1/2/3"])
        expect((yield* Effect.flip(parseShard(text))).message).toContain("must be K/N");
      expect((yield* Effect.flip(run({ shard: { index: 3, of: 2 } }))).message).toContain("the shard is 3");
      expect((yield* Effect.flip(run({ shard: { index: 0, of: 2 } }))).message).toContain("the shard is 0");
    }),
  );
});
