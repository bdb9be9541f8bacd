import { NodeServices } from "@effect/platform-node";
import { layer } from "@effect/vitest";
import { Effect, FileSystem, Path } from "effect";
import { expect } from "vitest";
import { crossCheck, crossHolds, UnknownSolver } from "./cross-check.ts";
import { SolverNotFound } from "./external.ts";

const IDS = ["no-move-no-loss", "paper-eq7-price-is-positive"] as const;

/** Runs with a program called `z3` on the PATH, and no other, that answers every file as the shell says. */
const withZ3 = <A, E, R>(says: string, work: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
    const folder = yield* fs.makeTempDirectoryScoped({ prefix: "hmm-solver-" });
    yield* fs.writeFileString(path.join(folder, "z3"), `#!/bin/sh\n${says}\n`);
    yield* fs.chmod(path.join(folder, "z3"), 0o755);
    const before = process.env.PATH;
    process.env.PATH = folder;
    return yield* Effect.ensuring(
      work,
      Effect.sync(() => {
        process.env.PATH = before;
      }),
    );
  }).pipe(Effect.scoped);

const compared = (says: string) => withZ3(says, crossCheck({ solvers: ["z3"], ids: IDS, secondsAFile: 1 }));

/** Answers what the file expects, as a right solver would. */
const EXPECTED = `for last; do :; done
while read -r word key status; do case "$key$status" in :statusunsat*) echo unsat;; :statussat*) echo sat;; esac; done < "$last"`;

layer(NodeServices.layer)("a comparison with another solver", (it) => {
  it.effect("holds where it answers every file as expected", () =>
    Effect.gen(function* () {
      const report = yield* compared(EXPECTED);
      expect(report.solvers).toMatchObject([{ solver: "z3", files: 2, agrees: 2, contradicts: [], undecided: [] }]);
      expect(crossHolds(report)).toBe(true);
    }),
  );

  it.effect("fails where it contradicts one", () =>
    Effect.gen(function* () {
      const report = yield* compared("echo unsat");
      expect(report.solvers).toMatchObject([{ agrees: 1, contradicts: ["paper-eq7-price-is-positive"] }]);
      expect(crossHolds(report)).toBe(false);
    }),
  );

  it.effect("fails where it leaves more open than it may", () =>
    Effect.gen(function* () {
      const report = yield* compared("echo unknown; echo '(error \"line 3\")' >&2");
      expect(report.solvers).toMatchObject([{ agrees: 0, contradicts: [], undecided: IDS }]);
      expect(crossHolds(report)).toBe(false);
    }),
  );

  it.effect("says clearly that a solver is not there, and how to get it", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(withZ3("exit", crossCheck({ solvers: ["cvc5"], ids: IDS })));
      expect(error).toBeInstanceOf(SolverNotFound);
      expect(error.message).toMatch(/the solver cvc5 is not on the PATH .*apt-get install -y cvc5/);
      const unknown = yield* Effect.flip(crossCheck({ solvers: ["z4"], ids: IDS }));
      expect(unknown).toBeInstanceOf(UnknownSolver);
      expect(unknown.message).toBe('no solver is called "z4"; there are z3, cvc5');
    }),
  );
});
