import { Result } from "effect";
import type { SandwichParts } from "./machine.ts";
import { SANDWICH_PARTS, sandwichMachine } from "./machine.ts";
import { isFlat, LENGTH, type SandwichScope, type SandwichState } from "./state.ts";

/** How the sequences of a scope end, each counted by itself. */
export interface Profits {
  /** Sequences of one to four moves, none of them refused. */
  readonly sequences: number;
  /** Of those: the attacker has traded, and ends with what it held at the start. */
  readonly closed: number;
  /** Of those: with more credits than at the start. */
  readonly profitable: number;
  /** The most credits gained by a closed sequence; null if there is none. */
  readonly largest: bigint | null;
}

/** Goes through every sequence of up to four moves: not states, of which several sequences can share one. */
export const profitsOf = (scope: SandwichScope, parts: SandwichParts = SANDWICH_PARTS): Profits => {
  const { actions, initial } = sandwichMachine(scope, parts);
  const calls = actions.flatMap(({ step, parameters, name }) => parameters.map((given) => ({ step, given, name })));
  const tally = { sequences: 0, closed: 0, profitable: 0, largest: null as bigint | null };
  const visit = (state: SandwichState, hasAttacked: boolean): void => {
    for (const { step, given, name } of calls) {
      const outcome = step(state, given);
      if (Result.isFailure(outcome)) continue;
      const { next } = outcome.success;
      const attacked = hasAttacked || name.startsWith("attacker");
      tally.sequences += 1;
      if (attacked && isFlat(next)) {
        tally.closed += 1;
        if (next.profit > 0n) tally.profitable += 1;
        if (tally.largest === null || next.profit > tally.largest) tally.largest = next.profit;
      }
      if (next.moves < LENGTH) visit(next, attacked);
    }
  };
  for (const state of initial) visit(state, false);
  return tally;
};
