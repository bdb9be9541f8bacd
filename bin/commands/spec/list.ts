import { Console, Effect } from "effect";
import { Command } from "effect/cli";
import type { Machine } from "../../../spec/checker/index.ts";
import { jsonFlag, printJson, table } from "../../terminal.ts";
import { allMachines } from "./machine.ts";

const names = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name);

/** What a machine is made of, by name. */
const factsOf = <State>(machine: Machine<State>) => ({
  name: machine.name,
  statement: machine.statement,
  actions: names(machine.actions),
  invariants: names(machine.invariants),
  actionProperties: names(machine.actionProperties),
  refusalProperties: names(machine.refusalProperties ?? []),
  temporal: names(machine.temporal),
  witnesses: names(machine.witnesses),
});

export const list = Command.make(
  "list",
  { json: jsonFlag },
  Effect.fn(function* ({ json }) {
    const rows = allMachines.map(({ use }) => use(factsOf));
    if (json) return yield* printJson({ machines: rows });
    yield* Console.log(
      table(
        ["machine", "actions", "properties", "what it is"],
        rows.map(({ name, statement, actions, invariants, actionProperties, refusalProperties, temporal }) => [
          name,
          actions.join(" "),
          [...invariants, ...actionProperties, ...refusalProperties, ...temporal].join(" "),
          statement,
        ]),
      ),
    );
  }),
).pipe(Command.withDescription("The machines, their actions and what must be true of them"));
