import { performance } from "node:perf_hooks";
import { exactFlow } from "./flow.ts";
import { INTEGRATOR_NAMES, INTEGRATORS } from "./integrators.ts";
import type { Motion } from "./motion.ts";

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Elliptic, in the paper's recommended box. */
const MOTION: Motion = { weight: 0.2, lambda: 5, target: 1, mu: 0.1 };
const STEPS = 20_000_000;
const FLOWS = 2_000_000;
const TABLE_STEPS = 1_000_000;
const H = 0.01;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const timed = (work: () => number): number => {
  const start = performance.now();
  if (!Number.isFinite(work())) throw new Error("the benchmark has left the numbers");
  return (performance.now() - start) / 1000;
};

const steps = (name: keyof typeof INTEGRATORS, count: number): number => {
  const step = INTEGRATORS[name].make([MOTION], H);
  const state = Float64Array.of(1, 1);
  for (let i = 0; i < count; i += 1) step(state);
  return state[0] as number;
};

const flows = (): number => {
  let at = { q: 1, p: 1 };
  for (let i = 0; i < FLOWS; i += 1) at = exactFlow(MOTION, at, H);
  return at.q;
};

/** Steps of the generalised Störmer–Verlet for one resource and exact flows on one core, and all of Table 2's integrators over a million steps. */
export const rows = (rounds = 5): readonly Row[] => {
  const repeat = (work: () => number): number => median(Array.from({ length: rounds }, () => timed(work)));
  const table = (): number => INTEGRATOR_NAMES.reduce((sum, name) => sum + steps(name, TABLE_STEPS), 0);
  return [
    {
      name: "dynamics.gsvStepsPerSecond",
      value: Math.round(STEPS / repeat(() => steps("verlet", STEPS))),
      unit: "steps/s",
    },
    { name: "dynamics.exactFlowPerSecond", value: Math.round(FLOWS / repeat(flows)), unit: "flows/s" },
    {
      name: "dynamics.table2Milliseconds",
      value: Math.round(repeat(table) * 1000),
      unit: "ms",
    },
  ];
};
