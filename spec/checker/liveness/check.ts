import { Clock, Effect } from "effect";
import type { ExploreOptions } from "../explore/ending.ts";
import type { Exploration, Finding } from "../explore/exploration.ts";
import { beginning, run } from "../explore/explore.ts";
import type { Machine } from "../machine.ts";
import { Graph } from "./graph.ts";
import { TemporalChecks } from "./temporal.ts";

/**
 * Explores a machine and decides its temporal properties as well, on the graph of all its states. They are not looked
 * at, and a finding says so, when the run did not see every state.
 */
export const check = <State>(
  machine: Machine<State>,
  options: ExploreOptions = {},
): Effect.Effect<Exploration<State>> =>
  Effect.gen(function* () {
    const began = yield* Clock.currentTimeMillis;
    if (machine.temporal.length === 0) return yield* run(machine, beginning(machine, options), options);
    const graph = new Graph();
    const explorer = beginning(machine, { ...options, edge: (from, step, to) => graph.add(from, step, to) });
    const exploration = yield* run(machine, explorer, options);
    if (exploration.incomplete !== null)
      return { ...exploration, findings: [...exploration.findings, ...machine.temporal.map(notChecked)] };
    const checks = new TemporalChecks(machine, explorer, graph);
    const violations = machine.temporal.flatMap((property) => checks.violation(property) ?? []);
    const seconds = ((yield* Clock.currentTimeMillis) - began) / 1000;
    return { ...exploration, violations: [...exploration.violations, ...violations], seconds };
  });

const notChecked = ({ name }: { readonly name: string }): Finding => ({
  kind: "temporalNotChecked",
  subject: name,
  detail: `${name} can be decided only once every state has been seen`,
  expected: false,
  reason: null,
});
