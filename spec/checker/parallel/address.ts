import { Data, Effect } from "effect";
import type { Machine } from "../machine.ts";
import { loadMachine } from "./load.ts";
import type { MachineAddress } from "./protocol.ts";

/** There is no machine at an address. */
export class MachineNotFound extends Data.TaggedError("MachineNotFound")<{
  readonly address: MachineAddress;
  readonly message: string;
}> {}

/** The machine at an address. */
export const machineAt = <State>(address: MachineAddress): Effect.Effect<Machine<State>, MachineNotFound> =>
  Effect.tryPromise({
    try: () => loadMachine<State>(address),
    catch: (cause) => new MachineNotFound({ address, message: cause instanceof Error ? cause.message : String(cause) }),
  });
