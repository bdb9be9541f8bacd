import { describe, expect, it } from "vitest";
import type { Action, Machine } from "../../spec/checker/index.ts";
import { CURVATURE_SCOPES, curvatureMachine } from "../../spec/machines/curvature/index.ts";
import { FEE_SCOPES, feeMachine } from "../../spec/machines/fee-distribution/index.ts";
import { GOVERNANCE_SCOPES, governanceMachine } from "../../spec/machines/governance/index.ts";
import { JOB_SCOPES, jobMachine } from "../../spec/machines/jobs/index.ts";
import { LIQUIDITY_SCOPES, liquidityMachine } from "../../spec/machines/liquidity/index.ts";
import { MARKET_SCOPES, marketMachine } from "../../spec/machines/market/index.ts";
import { PRICE_HISTORY_SCOPES, priceHistoryMachine } from "../../spec/machines/price-history/index.ts";
import { attestationMachine } from "../../spec/machines/workers/attestation/index.ts";
import type { Json } from "../vectors/index.ts";
import { isJsonObject } from "../vectors/json.ts";
import { marketOutcome, marketSituations } from "./suites/market.ts";
import { coveringSteps, declaredOutcomes } from "./traces.ts";

const shown = <State>(machine: Machine<State>) => {
  const { steps, missing } = coveringSteps(machine);
  return { missing, shown: new Set(steps.map(({ action, outcome }) => `${action}.${outcome}`)) };
};

/** The machines that vectors are taken from, at the scopes that they are taken from. */
const MACHINES = [
  ...LIQUIDITY_SCOPES.slice(0, 1).map((scope) => liquidityMachine(scope)),
  ...FEE_SCOPES.map((scope) => feeMachine(scope)),
  ...CURVATURE_SCOPES.map((scope) => curvatureMachine(scope)),
  ...PRICE_HISTORY_SCOPES.map((scope) => priceHistoryMachine(scope)),
  ...JOB_SCOPES.slice(0, 1).map((scope) => jobMachine(scope)),
  ...[attestationMachine()],
  ...GOVERNANCE_SCOPES.slice(0, 1).map((scope) => governanceMachine(scope)),
];

describe("covering steps", () => {
  it.each(MACHINES.map((machine) => [machine.name, machine as unknown as Machine<never>] as const))(
    "of %s fire every action and every refusal that the machine declares",
    (_, machine) => {
      const { missing, shown: found } = shown(machine);
      expect(missing).toEqual([]);
      for (const outcome of declaredOutcomes(machine)) expect(found).toContain(outcome);
    },
  );

  it("name what no run shows", () => {
    const [scope] = FEE_SCOPES;
    if (scope === undefined) throw new RangeError("there is a scope");
    const machine = feeMachine(scope);
    const never: Action<unknown> = { ...(machine.actions[0] as Action<unknown>), refusals: ["SlaUnmet"] };
    const unmeant = { ...machine, actions: [never] } as unknown as Machine<unknown>;
    expect(coveringSteps(unmeant).missing).toEqual(["advance.SlaUnmet"]);
  });
});

describe("the vectors of the whole market", () => {
  const [scope] = MARKET_SCOPES;
  if (scope === undefined) throw new RangeError("there is a scope");
  // Before a creation there is no market to be refused by: such a request is Malformed.
  const unasked = ["create.WrongStatus", "closeEpoch.WrongStatus", "nextBlock.WrongStatus"];
  const declared = declaredOutcomes(marketMachine(scope)).filter((outcome) => !unasked.includes(outcome));
  const situations = marketSituations()["market.step"];
  const asked = new Set(
    situations.flatMap(({ state, cases }) =>
      cases.map(({ input }) => {
        const { calls } = state as { readonly calls: readonly Json[] };
        const action = isJsonObject(input) ? input.action : null;
        return Array.isArray(calls) ? `${action}.${marketOutcome(calls, input)}` : "";
      }),
    ),
  );

  it("fire every action and every refusal that its machine declares", () => {
    expect(declared.filter((outcome) => !asked.has(outcome))).toEqual([]);
    expect(declared.length).toBeGreaterThan(200);
  });
});
