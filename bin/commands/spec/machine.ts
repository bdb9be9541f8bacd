import { Effect } from "effect";
import { Argument } from "effect/cli";
import { machines, type RegisteredMachine, walkedMachines } from "../../../spec/machines/index.ts";
import { WrongUsage } from "../../outcome.ts";

/** Every machine that there is, those that can only be walked through included. */
export const allMachines: readonly RegisteredMachine[] = [...machines, ...walkedMachines];

const namesOf = (among: readonly RegisteredMachine[]): readonly string[] => among.map(({ name }) => name);

const unknown = (asked: string, among: readonly RegisteredMachine[]) =>
  new WrongUsage({ reason: `no machine is called ${JSON.stringify(asked)}; there are ${namesOf(among).join(", ")}` });

/** Names of machines, or their beginnings. */
export const machineNames = Argument.String("machine").pipe(
  Argument.withDescription("Names of machines, or the beginnings of names; all of them by default"),
  Argument.variadic(),
);

/** The name of one machine. */
export const machineName = Argument.String("machine").pipe(
  Argument.withDescription("Name of a machine; hmm spec list names them"),
);

/** The machines whose names begin with what was asked for. Those that can only be walked through are to be asked for by their whole name. */
export const chosen = (
  asked: readonly string[],
  also: readonly RegisteredMachine[] = [],
): Effect.Effect<readonly RegisteredMachine[], WrongUsage> => {
  const whole = also.filter(({ name }) => asked.includes(name));
  const stray = asked.find((beginning) => ![...machines, ...also].some(({ name }) => name.startsWith(beginning)));
  if (stray !== undefined) return Effect.fail(unknown(stray, [...machines, ...also]));
  if (asked.length === 0) return Effect.succeed(machines);
  const rest = asked.filter((name) => !namesOf(also).includes(name));
  return Effect.succeed([
    ...machines.filter(({ name }) => rest.some((beginning) => name.startsWith(beginning))),
    ...whole,
  ]);
};

/** The one machine of that name. */
export const one = (asked: string): Effect.Effect<RegisteredMachine, WrongUsage> => {
  const found = allMachines.find(({ name }) => name === asked);
  return found === undefined ? Effect.fail(unknown(asked, allMachines)) : Effect.succeed(found);
};
