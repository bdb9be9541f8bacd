import { Effect } from "effect";
import { explore } from "../../checker/index.ts";
import { poolMachine } from "./machine.ts";
import { POOL_SCOPES } from "./scopes.ts";

/** How fast the explorer generates states of the pool, whose every amount is found by bisection: all scopes, one after the other. */
export const rows = async () => {
  let [generated, seconds] = [0, 0];
  for (const scope of POOL_SCOPES) {
    const run = await Effect.runPromise(explore(poolMachine(scope)));
    generated += run.generated;
    seconds += run.seconds;
  }
  return [{ name: "checker.pool.generatedPerSecond", value: Math.round(generated / seconds), unit: "states/s" }];
};
