import type { Machine } from "../checker/machine.ts";
import { small } from "./constant-product/scopes.ts";
import { POOL_SCOPES, poolMachine } from "./pool/index.ts";

/** A machine whose type of state is its own business: whoever uses it must take any. */
export interface RegisteredMachine {
  readonly name: string;
  readonly use: <A>(user: <State>(machine: Machine<State>) => A) => A;
}

const register = <State>(machine: Machine<State>): RegisteredMachine => ({
  name: machine.name,
  use: (user) => user(machine),
});

/** Every machine at its default scope, by name. The peer model is there so that our counts can be held against other tools'. */
export const machines: readonly RegisteredMachine[] = [
  ...POOL_SCOPES.map((scope) => register(poolMachine(scope))),
  register(small),
];
