import type { Machine } from "../machine.ts";
import type { MachineAddress } from "./protocol.ts";

const isMachine = (u: unknown): u is Machine<never> =>
  typeof u === "object" && u !== null && "actions" in u && "initial" in u && "variables" in u;

/** Imports the machine at an address. Like all that a worker loads, it does without the Effect runtime, which takes longer to load than a small machine to explore. */
export const loadMachine = async <State>(address: MachineAddress): Promise<Machine<State>> => {
  const module: Readonly<Record<string, unknown>> = await import(address.module);
  const machine = module[address.export];
  if (!isMachine(machine)) throw new TypeError(`${address.export} of ${address.module} is not a machine`);
  return machine as unknown as Machine<State>;
};
