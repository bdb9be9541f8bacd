import { Data, Effect } from "effect";
import type { Machine } from "../machine.ts";
import type { MachineAddress } from "./protocol.ts";

/** There is no machine at an address. */
export class MachineNotFound extends Data.TaggedError("MachineNotFound")<{
  readonly address: MachineAddress;
  readonly message: string;
}> {}

const isMachine = (u: unknown): u is Machine<never> =>
  typeof u === "object" && u !== null && "actions" in u && "initial" in u && "variables" in u;

/** Imports the machine at an address. */
export const loadMachine = async <State>(address: MachineAddress): Promise<Machine<State>> => {
  const module: Readonly<Record<string, unknown>> = await import(address.module);
  const machine = module[address.export];
  if (!isMachine(machine)) throw new TypeError(`${address.export} of ${address.module} is not a machine`);
  return machine as unknown as Machine<State>;
};

export const machineAt = <State>(address: MachineAddress): Effect.Effect<Machine<State>, MachineNotFound> =>
  Effect.tryPromise({
    try: () => loadMachine<State>(address),
    catch: (cause) => new MachineNotFound({ address, message: cause instanceof Error ? cause.message : String(cause) }),
  });
