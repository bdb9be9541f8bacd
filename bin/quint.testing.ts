import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Data, Effect, FileSystem, Path } from "effect";
import { PACKAGE_ROOT } from "./package.ts";

const QUINT = join(PACKAGE_ROOT, "node_modules", ".bin", "quint");

/** Milliseconds after which one call of Quint is given up. */
const PATIENCE = 120_000;

/** Quint is not there, or did not do what it was asked. */
export class QuintFailed extends Data.TaggedError("QuintFailed")<{ readonly reason: string }> {
  override get message(): string {
    return this.reason;
  }
}

/** What Quint looks at: a file, the module in it, and the properties that it checks together in each state. */
export interface QuintRun {
  readonly text: string;
  readonly main: string;
  readonly invariants: readonly string[];
  readonly samples: number;
  readonly steps: number;
  readonly seed: number;
  /** Whether to have it typechecked by itself first. Runs look at types as well; of many modules of one form one is enough. */
  readonly typecheck: boolean;
}

/** What Quint says of it, with runs that it took, as parsed ITF. The first of them is the counterexample, if there is one. */
export interface QuintVerdict {
  readonly holds: boolean;
  readonly traces: readonly unknown[];
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Calls Quint under the Node that runs this; whatever it says, its output and exit code. */
const call = (words: readonly string[], folder: string): Effect.Effect<Ended, QuintFailed> =>
  Effect.callback<Ended, QuintFailed>((resume) => {
    if (!existsSync(QUINT)) {
      resume(
        Effect.fail(new QuintFailed({ reason: "Quint is not installed: npm ci installs @informalsystems/quint" })),
      );
      return;
    }
    const child = execFile(
      process.execPath,
      [QUINT, ...words],
      { cwd: folder, timeout: PATIENCE, maxBuffer: 2 ** 26 },
      (error, out, err) => {
        const output = `${out}${err}`;
        if (error === null) resume(Effect.succeed({ code: 0, output }));
        else if (typeof error.code === "number") resume(Effect.succeed({ code: error.code, output }));
        else resume(Effect.fail(new QuintFailed({ reason: `Quint did not end by itself: ${error.message}` })));
      },
    );
    return Effect.sync(() => void child.kill());
  });

/** How many of the runs that Quint took are kept. */
const KEPT_TRACES = 20;

const runWords = ({ main, invariants, samples, steps, seed }: QuintRun): readonly string[] => [
  ...["run", "model.qnt", "--main", main, "--backend", "typescript", "--verbosity", "1"],
  ...["--max-samples", `${samples}`, "--max-steps", `${steps}`, "--seed", `${seed}`],
  ...["--out-itf", "trace_{seq}.itf.json", "--n-traces", `${KEPT_TRACES}`],
  ...["--invariants", ...invariants],
];

/** Typechecks a module with Quint and runs it at random under its invariants, in a folder that is gone afterwards. */
export const runQuint = (run: QuintRun) =>
  Effect.scoped(
    Effect.gen(function* () {
      const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
      const folder = yield* fs.makeTempDirectoryScoped({ prefix: "quint-" });
      yield* fs.writeFileString(path.join(folder, "model.qnt"), run.text);
      const typed = run.typecheck ? yield* call(["typecheck", "model.qnt"], folder) : { code: 0, output: "" };
      if (typed.code !== 0)
        return yield* new QuintFailed({ reason: `${run.main} does not typecheck:\n${typed.output}` });
      const { code, output } = yield* call(runWords(run), folder);
      const holds = code === 0 && output.includes("[ok]");
      if (!holds && !output.includes("[violation]"))
        return yield* new QuintFailed({ reason: `Quint ran ${run.main} to no verdict:\n${output}` });
      const names = (yield* fs.readDirectory(folder)).filter((name) => name.endsWith(".itf.json")).toSorted();
      const traces = yield* Effect.forEach(names, (name) => fs.readFileString(path.join(folder, name)));
      return { holds, traces: traces.map((text): unknown => JSON.parse(text)) } satisfies QuintVerdict;
    }),
  );
