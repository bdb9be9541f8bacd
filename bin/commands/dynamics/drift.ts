import { Console, Effect } from "effect";
import { Command, Flag } from "effect/cli";
import {
  DRIFTING,
  type Drift,
  driftFindings,
  driftSeries,
  INTEGRATOR_NAMES,
  measureDrift,
  measureOrder,
  orderFindings,
  orderSeries,
  SCENARIO_NAMES,
  SCENARIOS,
  TABLE_2_STEPS,
  type Table2Cell,
  table2,
} from "../../../src/dynamics/index.ts";
import { FellShort } from "../../outcome.ts";
import { outputFlags, shortly, writeOutput } from "../../output.ts";
import { jsonFlag, makeProgress, printJson, table } from "../../terminal.ts";
import { stepFlag } from "./motion-flags.ts";

const driftRow = ({ scenario, integrator, at, leavesPhaseSpace, verdict }: Drift): readonly string[] => [
  scenario.name,
  integrator,
  ...at.map(({ largest }) => shortly(largest, "overflow")),
  ...at.map(({ remaining }) => shortly(remaining)),
  leavesPhaseSpace === null ? "never" : String(leavesPhaseSpace),
  verdict,
];

const cellRow = ({ row, integrator, steps, paper, ours, ratio, verdict }: Table2Cell): readonly string[] => [
  ...[row, integrator, String(steps)],
  ...[shortly(paper, "divergent"), shortly(ours, "overflow"), ratio === null ? "–" : `× ${shortly(ratio)}`, verdict],
];

const parametersOf = (name: (typeof SCENARIO_NAMES)[number], h: number): string =>
  SCENARIOS[name].resources
    .map(
      ({ motion: { weight, lambda, target, mu }, at: { q, p } }) =>
        `${name}: w = ${weight}, λ = ${lambda}, q̄ = ${target}, μ = ${mu}, q = ${q}, p = ${p}, h = ${h}`,
    )
    .join("; ");

/** Every integrator in every scenario, with all that it rests on. */
const experiment = (h: number) => {
  const scenarios = SCENARIO_NAMES.map((name) => ({ ...SCENARIOS[name], h }));
  const drifts = scenarios.flatMap((scenario) => DRIFTING.map((name) => measureDrift(scenario, name, TABLE_2_STEPS)));
  const orders = scenarios.flatMap((scenario) => INTEGRATOR_NAMES.map((name) => measureOrder(scenario, name)));
  return {
    drifts,
    table2: table2(drifts.filter(({ scenario }) => scenario.name === "elliptic")),
    orders,
    findings: [...driftFindings(drifts), ...orderFindings(orders)],
  };
};

export const drift = Command.make(
  "drift",
  { step: stepFlag, ...outputFlags, json: jsonFlag },
  Effect.fn(function* ({ step, json, ...files }) {
    const progress = yield* makeProgress;
    yield* progress.tell(`${DRIFTING.length} integrators in ${SCENARIO_NAMES.length} scenarios`);
    const result = experiment(step);
    yield* progress.clear;
    const holds = result.findings.every((finding) => finding.holds);
    const document = { holds, step, ...result };
    yield* writeOutput(files, driftSeries(result.drifts), document);
    if (json) yield* printJson(document);
    else {
      const counts = TABLE_2_STEPS.map((count) => count.toLocaleString("en-US"));
      const header = ["scenario", "integrator", ...counts.map((count) => `max |ΔH| ${count}`)];
      const more = [...counts.map((count) => `H/κ ${count}`), "leaves Γ at step", "verdict"];
      yield* Console.log(SCENARIO_NAMES.map((name) => parametersOf(name, step)).join("\n"));
      yield* Console.log(`\n${table([...header, ...more], result.drifts.map(driftRow))}`);
      yield* Console.log("\nTable 2 as printed beside the elliptic scenario (the paper states no parameters):\n");
      const columns = ["row", "integrator", "steps", "paper", "ours", "ratio", "verdict"];
      yield* Console.log(table(columns, result.table2.map(cellRow), ["steps", "paper", "ours", "ratio"]));
      const marks = result.findings.map(({ holds: good, finding, figures }) => [good ? "✓" : "✗", finding, figures]);
      yield* Console.log(`\n${table(["", "finding", "figures"], marks)}`);
    }
    if (!holds) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Table 2 for real: how far each integrator drifts from H over 10,000 and 1,000,000 steps, with its measured order",
  ),
  Command.withExamples([
    { command: "hmm dynamics drift --csv drift.csv", description: "The drifts over time, for a plot" },
    { command: "hmm dynamics drift --step 0.02", description: "The same with a step twice as long" },
  ]),
);

export const orders = Command.make(
  "orders",
  {
    scenario: Flag.Literals("scenario", ["all", ...SCENARIO_NAMES]).pipe(
      Flag.withDescription("The kind of orbit"),
      Flag.withDefault("all" as const),
    ),
    ...outputFlags,
    json: jsonFlag,
  },
  Effect.fn(function* ({ scenario, json, ...files }) {
    const names = scenario === "all" ? SCENARIO_NAMES : [scenario];
    const measured = names.flatMap((name) => INTEGRATOR_NAMES.map((each) => measureOrder(SCENARIOS[name], each)));
    const findings = orderFindings(measured);
    const holds = findings.every((finding) => finding.holds);
    const document = { holds, orders: measured, findings };
    yield* writeOutput(files, orderSeries(measured), document);
    if (json) yield* printJson(document);
    else {
      const rows = measured.map((order, i) => [
        ...[order.scenario, order.integrator, String(order.claimed), String(order.expected)],
        ...[order.measured === null ? "exact" : order.measured.toFixed(3), findings[i]?.holds === true ? "✓" : "✗"],
      ]);
      yield* Console.log(table(["scenario", "integrator", "paper", "due", "measured", ""], rows));
    }
    if (!holds) return yield* new FellShort();
  }),
).pipe(Command.withDescription("Orders of convergence to the exact flow: the paper's, the due ones, and the measured"));
