import { Console, Effect, Option } from "effect";
import { Command, Flag } from "effect/cli";
import {
  check as checkMachine,
  type Exploration,
  type Machine,
  Monitor,
  type Progress,
  toItf,
} from "../../../spec/checker/index.ts";
import { describeProgress, holds, remarks } from "../../exploration.ts";
import { FellShort } from "../../outcome.ts";
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
    json: jsonFlag,
  },
  Effect.fn(function* ({ machine: asked, maxStates, memory, deadlock, json }) {
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
    if (json) yield* printJson({ machines: runs.map((each) => each.json) });
    else {
      yield* Console.log(table(["machine", ...NUMBERS], runs.map(rowOf), NUMBERS));
      const said = runs.flatMap((each) => each.said);
      if (said.length > 0) yield* Console.log(`\n${said.join("\n\n")}`);
    }
    if (!runs.every(({ run }) => holds(run))) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Explore machines breadth first: every reachable state, every invariant and temporal property, the shortest counterexample",
  ),
  Command.withExamples([{ command: "hmm spec check pool", description: "The machines whose names begin with pool" }]),
);
