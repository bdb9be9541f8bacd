import { Effect } from "effect";
import { Argument } from "effect/cli";
import { machines, type RegisteredMachine } from "../../../spec/machines/index.ts";
import { WrongUsage } from "../../outcome.ts";

const known = machines.map(({ name }) => name);

const unknown = (asked: string) =>
  new WrongUsage({ reason: `no machine is called ${JSON.stringify(asked)}; there are ${known.join(", ")}` });

/** Names of machines, or their beginnings. */
export const machineNames = Argument.String("machine").pipe(
  Argument.withDescription("Names of machines, or the beginnings of names; all of them by default"),
  Argument.variadic(),
);

/** The name of one machine. */
export const machineName = Argument.String("machine").pipe(
  Argument.withDescription("Name of a machine; hmm spec list names them"),
);

/** The machines whose names begin with what was asked for. */
export const chosen = (asked: readonly string[]): Effect.Effect<readonly RegisteredMachine[], WrongUsage> => {
  const stray = asked.find((beginning) => !known.some((name) => name.startsWith(beginning)));
  if (stray !== undefined) return Effect.fail(unknown(stray));
  return Effect.succeed(
    machines.filter(({ name }) => asked.length === 0 || asked.some((beginning) => name.startsWith(beginning))),
  );
};

/** The one machine of that name. */
export const one = (asked: string): Effect.Effect<RegisteredMachine, WrongUsage> => {
  const found = machines.find(({ name }) => name === asked);
  return found === undefined ? Effect.fail(unknown(asked)) : Effect.succeed(found);
};
