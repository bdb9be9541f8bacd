import type { Drift } from "./drift.ts";
import { frequencySquared } from "./motion.ts";
import type { OrderOf } from "./orders.ts";
import { RUTH_MOMENTA, RUTH_POSITIONS } from "./steps.ts";

/** Something that an experiment shows, or fails to show. */
export interface Finding {
  readonly finding: string;
  readonly holds: boolean;
  /** The figures that it rests on. */
  readonly figures: string;
}

/** How far a measured order may be from a whole one. */
const ORDER = 0.1;
/** How far a measured rate of growth may be from 2σ, relative. */
const RATE = 0.02;
/** How far what is left of H may be from the product of so many factors, relative: rounding of as many steps. */
const FACTOR = 1e-9;

const short = (value: number | null | undefined): string =>
  value === null || value === undefined ? "overflow" : value.toPrecision(4);

/** What one step of an integrator makes of qp, in x = hw. */
const FACTORS: readonly (readonly [Drift["integrator"], string, (x: number) => number])[] = [
  ["euler", "1 − x²", (x) => 1 - x * x],
  ["literalVerlet", "(1 + x)(1 − x/2)²", (x) => (1 + x) * (1 - x / 2) ** 2],
  [
    "literalRuth",
    "Π(1 + c_k·x)(1 − d_k·x)",
    (x) => RUTH_POSITIONS.reduce((left, c, k) => left * (1 + c * x) * (1 - (RUTH_MOMENTA[k] as number) * x), 1),
  ],
];

const boundedFindings = (drifts: readonly Drift[]): readonly Finding[] =>
  (["verlet", "composed"] as const).map((name) => {
    const found = drifts.find(({ scenario, integrator }) => scenario.name === "elliptic" && integrator === name);
    return {
      finding: `elliptic: the drift of ${name} is bounded from the first to the last number of steps`,
      holds: found?.verdict === "bounded",
      figures: (found?.at ?? []).map(({ steps, largest }) => `${steps} steps: ${short(largest)}`).join(", "),
    };
  });

const decayFindings = (drifts: readonly Drift[]): readonly Finding[] =>
  FACTORS.map(([name, formula, factor]) => {
    const found = drifts.find(({ scenario, integrator }) => scenario.name === "plain" && integrator === name);
    const [first] = found?.at ?? [];
    const x = (found?.scenario.h ?? 0) * (found?.scenario.resources[0]?.motion.weight ?? 0);
    const predicted = factor(x) ** (first?.steps ?? 0);
    const remaining = first?.remaining ?? null;
    return {
      finding: `qp: every step of ${name} multiplies H by ${formula}, so that it decays`,
      holds: remaining !== null && predicted < 1 && Math.abs(remaining / predicted - 1) < FACTOR,
      figures: `${short(remaining)} of H is left after ${first?.steps ?? 0} steps, predicted ${short(predicted)}`,
    };
  });

const growthFindings = (drifts: readonly Drift[]): readonly Finding[] =>
  drifts
    .filter(({ scenario }) => scenario.name === "hyperbolic")
    .map(({ integrator, scenario, growthRate, overflows, verdict }) => {
      const [resource] = scenario.resources;
      const twice = 2 * Math.sqrt(Math.max(0, -(resource === undefined ? 0 : frequencySquared(resource.motion))));
      return {
        finding: `hyperbolic: the drift of ${integrator} grows as e^(2σt)`,
        holds: verdict === "overflow" && growthRate !== null && Math.abs(growthRate / twice - 1) < RATE,
        figures: `rate ${short(growthRate)}, 2σ = ${short(twice)}, overflow after ${overflows ?? 0} steps`,
      };
    });

/** What Table 2's experiment has to show: which integrators stay, which decay, and that all run away on hyperbolas. */
export const driftFindings = (drifts: readonly Drift[]): readonly Finding[] => [
  ...boundedFindings(drifts),
  ...decayFindings(drifts),
  ...growthFindings(drifts),
];

/** That every integrator has the order that it is said to have here, which for the two algorithms as printed is not the paper's. */
export const orderFindings = (orders: readonly OrderOf[]): readonly Finding[] =>
  orders.map(({ integrator, scenario, expected, measured, claimed }) => ({
    finding: `${scenario}: ${integrator} is of order ${expected}${claimed === expected ? "" : `, not ${claimed} as the paper has it`}`,
    holds: measured === null || Math.abs(measured - expected) <= ORDER,
    figures: measured === null ? "exact" : `measured ${measured.toFixed(3)}`,
  }));
