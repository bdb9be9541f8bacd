import { Result } from "effect";
import { SANDWICH_PARTS, type SandwichParts } from "./machine.ts";
import { SANDWICH_SCOPES } from "./scopes.ts";
import type { SandwichScope } from "./state.ts";

/** A market with one fault, and the property that must notice it. */
export interface SandwichMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: SandwichScope;
  readonly parts: SandwichParts;
}

const mutated = (name: string, change: Partial<SandwichParts>) => {
  const scope = SANDWICH_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return { scope, parts: { ...SANDWICH_PARTS, ...change } };
};

const { sell } = SANDWICH_PARTS;

export const SANDWICH_MUTANTS: readonly SandwichMutant[] = [
  {
    mistake: "a sale's fee leaves the pool on top of the trade, as in the paper's Algorithm 1",
    notices: "cyclesCostTheirFees",
    ...mutated("sandwich/fees", {
      sell: {
        ...sell,
        updates: { ...sell.updates, p: (a, { p, credits, fee }) => a.subtract(a.subtract(p, credits), fee) },
      },
    }),
  },
  {
    mistake: "a sale pays fifty credits more than the curve allows",
    notices: "flashLoansDoNotPay",
    ...mutated("sandwich/fees", {
      sell: {
        ...sell,
        updates: { ...sell.updates, p: (a, { p, credits }) => a.subtract(p, a.add(credits, a.literal(50n))) },
      },
    }),
  },
  {
    mistake: "the rule does not look at what an address did before",
    notices: "sandwichesDoNotPay",
    ...mutated("sandwich/rule-fees", { admitted: (_, side) => Result.succeed(side) }),
  },
];
