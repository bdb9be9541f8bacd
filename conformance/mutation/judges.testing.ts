import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { Effect } from "effect";
import { instrument, type Position, placeOf } from "./instrument.testing.ts";
import type { MutantResult, ScoreName } from "./scores.testing.ts";
import { type Judged, supervise } from "./supervise.testing.ts";

export type Results = ReadonlyMap<string, readonly MutantResult[]>;

/** A verdict that stands from an earlier run, if there is one. */
export type Standing = (file: string, key: string) => MutantResult | undefined;

/** Judges every mutant of some files on which no verdict stands. */
export type Judge = (
  files: readonly string[],
  standing: Standing,
  told: (judged: number) => Effect.Effect<void>,
) => Effect.Effect<Results, Error>;

/** Programs side by side, on a machine of two cores. */
const SHARES = 2;

/** Longer than any one mutant takes that does not hang, on a busy machine. */
const SILENCE = { vectors: 20_000, machines: 120_000 } as const;

const inProcess =
  (program: "vectors" | "machines"): Judge =>
  (files, standing, told) =>
    Effect.gen(function* () {
      const { mutants } = yield* Effect.promise(() => instrument(files));
      const due = mutants.filter(({ file, key }) => standing(file, key) === undefined).map(({ id }) => id);
      const judged = yield* supervise({
        program: new URL(`judge-${program}.testing.ts`, import.meta.url),
        files,
        due,
        shares: SHARES,
        silenceMilliseconds: SILENCE[program],
        told,
      });
      const byId = new Map(judged.map((one): [string, Judged] => [one.id, one]));
      const results = new Map<string, MutantResult[]>(files.map((file) => [file, []]));
      for (const { id, file, line, key } of mutants) {
        const one = standing(file, key) ?? byId.get(id);
        if (one === undefined) return yield* Effect.fail(new Error(`${file}: nobody judged ${key}`));
        results.get(file)?.push({ line, key, status: one.status, by: one.by });
      }
      return results;
    });

const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

interface ProofResult {
  readonly file: string;
  readonly key: string;
  readonly line: number;
  readonly noticedBy: string | null;
}

/** The obligations are asked by a program of the proofs, which knows the operators of an equation. */
const byProofs: Judge = (files) =>
  Effect.gen(function* () {
    const share = (which: number) =>
      Effect.tryPromise({
        try: () =>
          promisify(execFile)(process.execPath, ["proofs/mutation/run.testing.ts", `${which}`, `${SHARES}`, ...files], {
            maxBuffer: 2 ** 28,
          }),
        catch: (cause) => new Error(`the proofs could not be asked: ${String(cause)}`),
      });
    const shares = yield* Effect.forEach(
      Array.from({ length: SHARES }, (_, which) => which),
      share,
      { concurrency: "unbounded" },
    );
    const results = new Map<string, MutantResult[]>(files.map((file) => [file, []]));
    for (const { stdout } of shares)
      for (const line of lines(stdout)) {
        const { file, key, line: at, noticedBy }: ProofResult = JSON.parse(line);
        results.get(file)?.push({ line: at, key, status: noticedBy === null ? "survived" : "killed", by: noticedBy });
      }
    return results;
  });

interface StrykerReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly status: string;
          readonly location: {
            readonly start: Position;
            readonly end: Position;
          };
          readonly killedBy?: readonly string[];
        }[];
      }
    >
  >;
}

const STATUS: Readonly<Record<string, MutantResult["status"]>> = {
  Killed: "killed",
  RuntimeError: "killed",
  CompileError: "killed",
  Timeout: "timedOut",
  Survived: "survived",
  NoCoverage: "noCoverage",
};

const runStryker = (ranges: readonly string[]) =>
  Effect.gen(function* () {
    const code = yield* Effect.callback<number | null>((resume) => {
      const child = spawn(
        process.execPath,
        [
          "node_modules/@stryker-mutator/core/bin/stryker.js",
          "run",
          "conformance/mutation/stryker.config.mjs",
          "--mutate",
          ranges.join(","),
        ],
        { stdio: ["ignore", "ignore", "inherit"] },
      );
      child.on("close", (ended) => resume(Effect.succeed(ended)));
      return Effect.sync(() => child.kill());
    });
    if (code !== 0 && code !== 1) return yield* Effect.fail(new Error(`Stryker ended with ${code}`));
    const report: StrykerReport = JSON.parse(readFileSync(".mutation/stryker.json", "utf8"));
    return report;
  });

/** Stryker runs the tests that reach a mutant. The keys are those of our own instrumentation, in the same order. */
const byTests: Judge = (files, standing) =>
  Effect.gen(function* () {
    const { mutants } = yield* Effect.promise(() => instrument(files));
    const due = mutants.filter(({ file, key }) => standing(file, key) === undefined);
    const report: StrykerReport = due.length === 0 ? { files: {} } : yield* runStryker(due.map(({ range }) => range));
    const results = new Map<string, MutantResult[]>();
    for (const file of files) {
      const theirs = new Map(
        (report.files[file]?.mutants ?? []).map((one) => [
          placeOf(one.mutatorName, one.replacement ?? "", one.location.start, one.location.end),
          one,
        ]),
      );
      const judged: MutantResult[] = [];
      for (const { line, key, place } of mutants.filter((one) => one.file === file)) {
        const one = theirs.get(place);
        const stands = standing(file, key);
        if (stands !== undefined) judged.push({ ...stands, line });
        else if (one === undefined) return yield* Effect.fail(new Error(`${file}: Stryker has not judged ${key}`));
        else judged.push({ line, key, status: STATUS[one.status] ?? "survived", by: one.killedBy?.[0] ?? null });
      }
      results.set(file, judged);
    }
    return results;
  });

export const JUDGES: Readonly<Record<ScoreName, Judge>> = {
  "src-by-tests": byTests,
  "src-by-vectors": inProcess("vectors"),
  "machines-by-properties": inProcess("machines"),
  "equations-by-proofs": byProofs,
};
