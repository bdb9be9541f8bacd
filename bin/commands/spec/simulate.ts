import { Console, Effect, Option } from "effect";
import { Command, Flag } from "effect/cli";
import { formatTrace, type Machine, type Simulation, toItf, simulate as walk } from "../../../spec/checker/index.ts";
import { walkedMachines } from "../../../spec/machines/index.ts";
import { FellShort } from "../../outcome.ts";
import { jsonFlag, printJson, table } from "../../terminal.ts";
import { chosen, machineNames } from "./machine.ts";

/** What a person has to read of the walks: a violation, 1-minimal, and how to see it again. */
const remarksOf = <State>(machine: Machine<State>, run: Simulation<State>): readonly string[] =>
  run.violations.map(
    ({ property, statement, trace }) =>
      `${run.name}: ${property} is violated: ${statement}\n${formatTrace(machine, trace)}\nAgain: hmm spec simulate ${run.name} --seed ${run.seed}`,
  );

const jsonOf = <State>(machine: Machine<State>, run: Simulation<State>) => ({
  ...run,
  violations: run.violations.map(({ property, statement, kind, trace, walk: whole }) => ({
    ...{ kind, property, statement },
    trace: toItf(machine, trace),
    walk: toItf(machine, whole),
  })),
});

const NUMBERS = ["seed", "walks", "steps", "checked", "stuck", "violations", "seconds"];

export const simulate = Command.make(
  "simulate",
  {
    machine: machineNames,
    walks: Flag.Int("walks").pipe(Flag.withDescription("Random walks through each machine"), Flag.withDefault(1000)),
    length: Flag.Int("length").pipe(Flag.withDescription("Most steps of a walk"), Flag.withDefault(100)),
    seed: Flag.Int("seed").pipe(Flag.withDescription("Seed; drawn and printed if left out"), Flag.optional),
    everySuccessor: Flag.Boolean("every-successor").pipe(
      Flag.withDescription("Check every successor of the drawn action, not only the one that is taken"),
      Flag.withDefault(false),
    ),
    json: jsonFlag,
  },
  Effect.fn(function* ({ machine: asked, walks, length, seed, everySuccessor, json }) {
    const options = {
      ...{ walks, length, everySuccessor },
      ...Option.match(seed, { onNone: () => ({}), onSome: (given) => ({ seed: given }) }),
    };
    const runs = yield* Effect.forEach(yield* chosen(asked, walkedMachines), ({ use }) =>
      use((machine) =>
        Effect.map(walk(machine, options), (run) => ({
          run: { ...run, violated: run.violations.length },
          said: remarksOf(machine, run),
          json: jsonOf(machine, run),
        })),
      ),
    );
    if (json) yield* printJson({ machines: runs.map((each) => each.json) });
    else {
      const rows = runs.map(({ run }) => [
        run.name,
        ...[run.seed, run.walks, run.steps, run.checked, run.stuck, run.violated].map(String),
        run.seconds.toFixed(1),
      ]);
      yield* Console.log(table(["machine", ...NUMBERS], rows, NUMBERS));
      const said = runs.flatMap((each) => each.said);
      if (said.length > 0) yield* Console.log(`\n${said.join("\n\n")}`);
    }
    if (runs.some(({ run }) => run.violated > 0)) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription("Walk through machines at random and check every successor; a failing walk is shrunk"),
  Command.withExamples([{ command: "hmm spec simulate pool/two --seed 7", description: "The same walks every time" }]),
);
