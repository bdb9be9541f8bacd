import { Result } from "effect";
import type { Machine } from "../../checker/machine.ts";
import { accepting, misdoing, refusing } from "../faults.testing.ts";
import { SANDWICH_PARTS, type SandwichParts, sandwichMachine } from "./machine.ts";
import { SANDWICH_SCOPES } from "./scopes.ts";
import type { SandwichState } from "./state.ts";

/** A market with one fault, and the property that must notice it. */
export interface SandwichMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly machine: Machine<SandwichState>;
}

const mutated = (name: string, change: Partial<SandwichParts> = {}): Machine<SandwichState> => {
  const scope = SANDWICH_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return sandwichMachine(scope, { ...SANDWICH_PARTS, ...change });
};

const { sell } = SANDWICH_PARTS;

export const SANDWICH_MUTANTS: readonly SandwichMutant[] = [
  {
    mistake: "a sale's fee leaves the pool on top of the trade, as in the paper's Algorithm 1",
    notices: "cyclesCostTheirFees",
    machine: mutated("sandwich/fees", {
      sell: {
        ...sell,
        updates: { ...sell.updates, p: (a, { p, credits, fee }) => a.subtract(a.subtract(p, credits), fee) },
      },
    }),
  },
  {
    mistake: "a sale pays fifty credits more than the curve allows",
    notices: "flashLoansDoNotPay",
    machine: mutated("sandwich/fees", {
      sell: {
        ...sell,
        updates: { ...sell.updates, p: (a, { p, credits }) => a.subtract(p, a.add(credits, a.literal(50n))) },
      },
    }),
  },
  {
    mistake: "the rule does not look at what an address did before",
    notices: "sandwichesDoNotPay",
    machine: mutated("sandwich/rule-fees", { admitted: (_, side) => Result.succeed(side) }),
  },
  {
    mistake: "a fee is in the books that nobody has paid",
    notices: "nothingIsLost",
    machine: misdoing(mutated("sandwich/fees"), "victimBuys", (_, { next, receipt }) => ({
      next: { ...next, fees: next.fees + 1n },
      receipt,
    })),
  },
  {
    mistake: "the victim may buy twice",
    notices: "acceptedWithoutReason",
    machine: accepting(mutated("sandwich/free"), "victimBuys", "WrongStatus"),
  },
  {
    mistake: "an address may trade once a block, whatever the side",
    notices: "refusedForAReason",
    machine: refusing(
      mutated("sandwich/rule"),
      "attackerSells",
      "SameBlockReversal",
      ({ sides }) => sides[0] !== "none",
    ),
  },
  {
    mistake: "the attacker holds what the victim buys",
    notices: "onlyTheTraderIsTouched",
    machine: misdoing(mutated("sandwich/free"), "victimBuys", ({ q, held }, { next, receipt }) => ({
      next: { ...next, held: held + q - next.q },
      receipt,
    })),
  },
  {
    mistake: "a sale takes a unit more than was offered",
    notices: "ordersAreFilled",
    machine: misdoing(mutated("sandwich/free"), "attackerSells", (_, { next, receipt }) => ({
      next: { ...next, q: next.q + 1n },
      receipt,
    })),
  },
  {
    mistake: "a fee of the victim is one unit short",
    notices: "feeIsTheRate",
    machine: misdoing(mutated("sandwich/fees"), "victimBuys", (_, { next, receipt }) => ({
      next: { ...next, fees: next.fees - 1n },
      receipt,
    })),
  },
  {
    mistake: "the other address is remembered",
    notices: "everyMoveIsRemembered",
    machine: misdoing(mutated("sandwich/two-addresses"), "attackerBuys", ({ sides }, { next, receipt }) => ({
      next: { ...next, sides: sides.with(0, "bought").with(1, "bought") },
      receipt,
    })),
  },
];
