import { Console, Effect, FileSystem, Option, Path } from "effect";
import { Command, Flag } from "effect/cli";
import {
  check as checkMachine,
  type Exploration,
  type Machine,
  Monitor,
  type Progress,
  toItf,
} from "../../../spec/checker/index.ts";
import { censusProblems, countOf, countsText } from "../../../spec/machines/census.ts";
import { withSystemTables } from "../../../spec/machines/systems.ts";
import { describeProgress, holds, remarks } from "../../exploration.ts";
import { FellShort, WrongUsage } from "../../outcome.ts";
import { COUNTS_FILE, SPECIFICATION } from "../../package.ts";
import { jsonFlag, makeProgress, printJson, table } from "../../terminal.ts";
import { chosen, machineNames } from "./machine.ts";

const positive = (name: string, description: string) =>
  Flag.Int(name).pipe(
    Flag.withDescription(description),
    Flag.filter(
      (value) => value > 0,
      (value) => `--${name} ${value}: at least 1`,
    ),
    Flag.optional,
  );

/** The run as JSON: traces as ITF, which keeps integers of any size. */
const jsonOf = <State>(machine: Machine<State>, run: Exploration<State>) => ({
  ...run,
  whole: countOf(run).whole,
  violations: run.violations.map(({ trace, ...violation }) => ({ ...violation, trace: toItf(machine, trace) })),
});

const NUMBERS = ["distinct", "generated", "levels", "violations", "expected findings", "findings", "seconds"];

const rowOf = ({ run }: { readonly run: Exploration<unknown> }): readonly string[] => [
  run.name,
  String(run.distinct),
  String(run.generated),
  String(run.levels),
  String(run.violations.length),
  run.findings.filter(({ expected }) => expected).length.toString(),
  run.findings.filter(({ expected }) => !expected).length.toString(),
  run.seconds.toFixed(1),
];

/** Writes what was counted to counts.ts, and the tables made of it to spec/README.md. */
const update = Effect.fnUntraced(function* (runs: readonly Exploration<unknown>[]) {
  const fs = yield* FileSystem.FileSystem;
  yield* fs.writeFileString(COUNTS_FILE, countsText(yield* fs.readFileString(COUNTS_FILE), runs));
  const counts = Object.fromEntries(runs.map((run) => [run.name, countOf(run)]));
  const text = (yield* Path.Path).join(SPECIFICATION, "README.md");
  yield* fs.writeFileString(text, withSystemTables(yield* fs.readFileString(text), counts));
});

export const check = Command.make(
  "check",
  {
    machine: machineNames,
    maxStates: positive("max-states", "End a run after so many distinct states, and report what it saw"),
    memory: positive("memory", "Most mebibytes that the states of a run may take"),
    deadlock: Flag.Literals("deadlock", ["finding", "violation", "ignore"]).pipe(
      Flag.withDescription("What a state is that no action leaves"),
      Flag.withDefault("finding" as const),
    ),
    all: Flag.Boolean("all").pipe(
      Flag.withDescription(
        "All machines at their default scopes, and their counts against those that are written down",
      ),
      Flag.withDefault(false),
    ),
    update: Flag.Boolean("update").pipe(
      Flag.withDescription("With --all, in a checkout: write the counts down, and the tables of spec/README.md"),
      Flag.withDefault(false),
    ),
    json: jsonFlag,
  },
  Effect.fn(function* ({ machine: asked, maxStates, memory, deadlock, all, update: writes, json }) {
    if (all && (asked.length > 0 || Option.isSome(maxStates)))
      return yield* new WrongUsage({ reason: "--all is every machine in full: no names and no --max-states with it" });
    if (writes && !all)
      return yield* new WrongUsage({ reason: "--update writes the counts of all machines: with --all" });
    const progress = yield* makeProgress;
    const options = {
      deadlock,
      ...Option.match(maxStates, { onNone: () => ({}), onSome: (most) => ({ maxStates: most }) }),
      ...Option.match(memory, { onNone: () => ({}), onSome: (most) => ({ memory: most * 2 ** 20 }) }),
    };
    const monitor: Monitor = {
      progress: (run: Progress) => progress.tell(describeProgress(run)),
      interrupted: (partial) =>
        Console.error(
          `${partial.name}: interrupted after ${partial.distinct} states, ${partial.violations.length} violations`,
        ),
    };
    const runs = yield* Effect.forEach(yield* chosen(asked), ({ use }) =>
      use((machine) =>
        Effect.map(checkMachine(machine, options), (run) => ({
          run,
          said: remarks(machine, run),
          json: jsonOf(machine, run),
        })),
      ),
    ).pipe(Effect.provideService(Monitor, monitor), Effect.ensuring(progress.clear));
    const counted = runs.map(({ run }) => run);
    if (writes) yield* update(counted);
    const problems = all && !writes ? censusProblems(counted) : [];
    if (json) yield* printJson({ machines: runs.map((each) => each.json), ...(all ? { problems } : {}) });
    else {
      yield* Console.log(table(["machine", ...NUMBERS], runs.map(rowOf), NUMBERS));
      const said = [...runs.flatMap((each) => each.said), ...problems];
      if (said.length > 0) yield* Console.log(`\n${said.join("\n\n")}`);
    }
    if (problems.length > 0 || !runs.every(({ run }) => holds(run))) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Explore machines breadth first: every reachable state, every invariant and temporal property, the shortest counterexample",
  ),
  Command.withExamples([
    { command: "hmm spec check pool", description: "The machines whose names begin with pool" },
    { command: "hmm spec check --all --json", description: "All of them, as one JSON document, and their counts" },
  ]),
);
