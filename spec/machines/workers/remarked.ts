import { integer } from "../../arithmetic/integer.ts";
import type { Machine, Step } from "../../checker/machine.ts";
import { type Curve, invariant, tradeKept } from "../../equations/invariant.ts";
import { literalEffectiveReserve } from "../../equations/quality.ts";
import { integerOf } from "../reading.ts";
import { refused, taken } from "./step.ts";

/** A pool whose reserve is marked with the quality of its suppliers, and a trader. Units of 1e-18, quality 1 or 2 (of 2). */
export interface Remarked {
  /** Quality of the one supplier of six raw units. */
  readonly quality: bigint;
  readonly p: bigint;
  readonly credits: bigint;
  readonly held: bigint;
}

const SUPPLIED = 6n;

/** What is left of the effective reserve after what the trader holds. */
const curveOf = ({ quality, held, p }: Remarked): Curve<bigint> => ({
  ...{ c: 0n, beta: 0n, m: 0n, shares: 1000n, p },
  q: literalEffectiveReserve(integer, [{ quality, raw: SUPPLIED }]) - held,
});

/** Resource and credits change hands where the marked curve allows it. */
const traded = (state: Remarked, resource: bigint, credits: bigint): Step<Remarked> => {
  const next = {
    ...state,
    p: state.p + credits,
    held: state.held + resource,
    credits: state.credits - credits,
  };
  return tradeKept(integer, curveOf(state), curveOf(next))
    ? taken(next)
    : refused("NotAdmissible", "credits", credits, "enough");
};

const AMOUNTS = [1n, 2n];
const CREDITS = [1n, 2n, 3n, 4n, 5n, 6n];

const orders = AMOUNTS.flatMap((resource) => CREDITS.map((credits) => ({ resource, credits })));

/**
 * Equation 23 as printed: the reserve of the invariant is Σ quality·raw, so that an attestation changes it. Must fail:
 * whoever trades on both sides of an attestation takes the credits of the pool.
 */
export const remarkedReserve: Machine<Remarked> = {
  name: "workers/remarked-reserve",
  statement: "a constant-product pool on effective reserves, which every attestation marks again",
  variables: {
    quality: { kind: "integer" },
    p: { kind: "integer" },
    credits: { kind: "integer" },
    held: { kind: "integer" },
  },
  constants: {},
  initial: [{ quality: 2n, p: 12n, credits: 12n, held: 0n }],
  actions: [
    {
      name: "buy",
      statement: "takes resource for credits that keep the invariant",
      fairness: "none",
      parameters: orders,
      refusals: ["NotAdmissible"],
      step: (state, parameters) => traded(state, integerOf(parameters, "resource"), integerOf(parameters, "credits")),
    },
    {
      name: "sell",
      statement: "gives resource for credits that keep the invariant",
      fairness: "none",
      parameters: orders,
      refusals: ["NotAdmissible", "InsufficientBalance"],
      step: (state, parameters) => {
        const resource = integerOf(parameters, "resource");
        return resource > state.held
          ? refused("InsufficientBalance", "resource", resource, `at most ${state.held}`)
          : traded(state, -resource, -integerOf(parameters, "credits"));
      },
    },
    {
      name: "attest",
      statement: "the quality of the suppliers changes",
      fairness: "none",
      parameters: [{ quality: 1n }, { quality: 2n }],
      refusals: ["InsufficientReserve"],
      step: (state, parameters) => {
        const next = { ...state, quality: integerOf(parameters, "quality") };
        return curveOf(next).q >= 1n
          ? taken(next)
          : refused("InsufficientReserve", "quality", next.quality, "enough for what is held");
      },
    },
  ],
  constraint: { statement: "credits from 4 to 20", holds: ({ credits }) => credits >= 4n && credits <= 20n },
  invariants: [
    {
      name: "cyclesCostTheTrader",
      statement: "a trader that holds no more than at first has no more credits than at first",
      when: ({ held }) => held === 0n,
      holds: ({ held, credits }) => held > 0n || credits <= 12n,
    },
  ],
  actionProperties: [
    {
      name: "onlyTradesMoveTheInvariant",
      statement: "I changes only with a trade",
      holds: (before, action, { next }) =>
        action !== "attest" || invariant(integer, curveOf(before)) === invariant(integer, curveOf(next)),
    },
  ],
  temporal: [],
  witnesses: [],
  expected: [{ kind: "bounded", subject: "machine", reason: "credits come and go without end" }],
};
