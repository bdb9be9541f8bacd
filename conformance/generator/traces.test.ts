import { describe, expect, it } from "vitest";
import type { Action, Machine } from "../../spec/checker/index.ts";
import { CURVATURE_SCOPES, curvatureMachine } from "../../spec/machines/curvature/index.ts";
import { FEE_SCOPES, feeMachine } from "../../spec/machines/fee-distribution/index.ts";
import { coveringSteps, declaredOutcomes } from "./traces.ts";

const shown = <State>(machine: Machine<State>) => {
  const { steps, missing } = coveringSteps(machine);
  return { missing, shown: new Set(steps.map(({ action, outcome }) => `${action}.${outcome}`)) };
};

const MACHINES = [
  ...FEE_SCOPES.map((scope) => feeMachine(scope)),
  ...CURVATURE_SCOPES.map((scope) => curvatureMachine(scope)),
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
