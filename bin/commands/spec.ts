import { Console, Effect } from "effect";
import { Argument, Command } from "effect/cli";
import type { Machine } from "../../spec/checker/index.ts";
import { type Exploration, explore, Monitor, type Progress, toItf } from "../../spec/checker/index.ts";
import { machines } from "../../spec/machines/index.ts";
import { describeProgress, holds, remarks } from "../exploration.ts";
import { FellShort, WrongUsage } from "../outcome.ts";
import { jsonFlag, makeProgress, printJson, table } from "../terminal.ts";

const named = Argument.String("machine").pipe(
  Argument.withDescription("Names of machines, or the beginnings of names; all of them by default"),
  Argument.variadic(),
);

/** The machines whose names begin with what was asked for. */
const chosen = (asked: readonly string[]) =>
  Effect.gen(function* () {
    const known = machines.map(({ name }) => name);
    for (const beginning of asked)
      if (!known.some((name) => name.startsWith(beginning)))
        return yield* new WrongUsage({
          reason: `no machine is called ${JSON.stringify(beginning)}; there are ${known.join(", ")}`,
        });
    return machines.filter(({ name }) => asked.length === 0 || asked.some((beginning) => name.startsWith(beginning)));
  });

const names = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name);

/** What a machine is made of, by name. */
const factsOf = <State>(machine: Machine<State>) => ({
  name: machine.name,
  statement: machine.statement,
  actions: names(machine.actions),
  invariants: names(machine.invariants),
  actionProperties: names(machine.actionProperties),
  temporal: names(machine.temporal),
  witnesses: names(machine.witnesses),
});

const list = Command.make(
  "list",
  { json: jsonFlag },
  Effect.fn(function* ({ json }) {
    const rows = machines.map(({ use }) => use(factsOf));
    if (json) return yield* printJson({ machines: rows });
    yield* Console.log(
      table(
        ["machine", "actions", "invariants", "what it is"],
        rows.map(({ name, statement, actions, invariants, actionProperties }) => [
          name,
          actions.join(" "),
          [...invariants, ...actionProperties].join(" "),
          statement,
        ]),
      ),
    );
  }),
).pipe(Command.withDescription("The machines, their actions and what must be true of them"));

/** The run as JSON: traces keep their integers as ITF does. */
const jsonOf = <State>(machine: Machine<State>, run: Exploration<State>) => ({
  ...run,
  violations: run.violations.map(({ trace, ...violation }) => ({ ...violation, trace: toItf(machine, trace) })),
});

const check = Command.make(
  "check",
  { machine: named, json: jsonFlag },
  Effect.fn(function* ({ machine: asked, json }) {
    const progress = yield* makeProgress;
    const monitor = {
      progress: (run: Progress) => progress.tell(describeProgress(run)),
      interrupted: (partial: Exploration<unknown>) =>
        Console.error(
          `${partial.name}: interrupted after ${partial.distinct} states, ${partial.violations.length} violations`,
        ),
    };
    const runs = yield* Effect.forEach(yield* chosen(asked), ({ use }) =>
      use((machine) =>
        Effect.map(explore(machine), (run) => ({ run, said: remarks(machine, run), json: jsonOf(machine, run) })),
      ),
    ).pipe(Effect.provideService(Monitor, monitor), Effect.ensuring(progress.clear));
    if (json) yield* printJson({ machines: runs.map((each) => each.json) });
    else {
      const row = ({ run }: { readonly run: Exploration<unknown> }) => [
        run.name,
        String(run.distinct),
        String(run.generated),
        String(run.levels),
        String(run.violations.length),
        run.findings.filter(({ expected }) => expected).length.toString(),
        run.findings.filter(({ expected }) => !expected).length.toString(),
        run.seconds.toFixed(1),
      ];
      const numbers = ["distinct", "generated", "levels", "violations", "expected findings", "findings", "seconds"];
      yield* Console.log(table(["machine", ...numbers], runs.map(row), numbers));
      const said = runs.flatMap((each) => each.said);
      if (said.length > 0) yield* Console.log(`\n${said.join("\n\n")}`);
    }
    if (!runs.every(({ run }) => holds(run))) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Explore machines breadth first: every reachable state, every invariant, the shortest counterexample",
  ),
  Command.withExamples([{ command: "hmm spec check pool", description: "The machines whose names begin with pool" }]),
);

export const specCommand = Command.make("spec").pipe(
  Command.withDescription("The specification as machines: list them, check them"),
  Command.withSubcommands([list, check]),
);
