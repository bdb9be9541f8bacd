import { applyMap, flowMap } from "./flow.ts";
import { INTEGRATORS, type IntegratorName } from "./integrators.ts";
import { modifiedEnergy } from "./modified-energy.ts";
import { type Motion, type Point, totalEnergy } from "./motion.ts";
import type { Scenario } from "./scenarios.ts";
import type { Step } from "./steps.ts";

/** The integrators of Table 2, and the exact flow in doubles, which shows what rounding alone does. */
export type DriftingName = IntegratorName | "exactFlow";

export const DRIFTING = [...(Object.keys(INTEGRATORS) as readonly IntegratorName[]), "exactFlow"] as const;

/** H after a number of steps. */
export interface DriftAt {
  readonly steps: number;
  readonly time: number;
  /** |H − κ| there: the paper's ΔH. Null where H is no longer a number. */
  readonly final: number | null;
  /** The largest |H − κ| up to there. */
  readonly largest: number | null;
  /** The part of κ that is left. */
  readonly remaining: number | null;
}

export type DriftPoint = readonly [step: number, time: number, drift: number];

export interface Drift {
  readonly scenario: Scenario;
  readonly integrator: DriftingName;
  readonly kappa: number;
  readonly at: readonly DriftAt[];
  /** The first step after which a point is outside Γ (p or q at or below 0), or null. */
  readonly leavesPhaseSpace: number | null;
  /** The first step after which H is not a finite number, or null. */
  readonly overflows: number | null;
  /** Where H overflows: the rate of |H − κ|'s exponential growth over the second half of the way there; 2σ by theory. */
  readonly growthRate: number | null;
  /** The largest change of the modified energy seen in the series, for the generalised Störmer–Verlet; null for the others. */
  readonly modifiedDrift: number | null;
  /** `bounded`: the maximum does not grow by more than four times from the first to the last number of steps. */
  readonly verdict: "bounded" | "secular" | "overflow";
  /** |H − κ| every so many steps. */
  readonly series: readonly DriftPoint[];
}

/** How much the largest drift of a bounded motion may grow by chance when it is watched a hundred times as long. */
const BOUNDED = 4;
const SERIES_POINTS = 200;

const exactSteps = (motions: readonly Motion[], h: number): Step => {
  const maps = motions.map((motion) => flowMap(motion, h));
  return (state) =>
    maps.forEach((map, i) => {
      const { q, p } = applyMap(map, pointIn(state, i));
      state[2 * i] = q;
      state[2 * i + 1] = p;
    });
};

const makeStep = (name: DriftingName, motions: readonly Motion[], h: number): Step =>
  name === "exactFlow" ? exactSteps(motions, h) : INTEGRATORS[name].make(motions, h);

/** Equation 9 over a state, without allocation: it is evaluated after every step. */
const energyOf = (motions: readonly Motion[]): ((state: Float64Array) => number) => {
  const constants = motions.map(({ weight, lambda, target, mu }) => ({
    ...{ weight, mu, target, half: (0.5 * lambda * weight) / (target * target) },
  }));
  return (state) => {
    let sum = 0;
    for (let i = 0; i < constants.length; i += 1) {
      const { weight, mu, target, half } = constants[i] as (typeof constants)[number];
      const q = state[2 * i] as number;
      const p = state[2 * i + 1] as number;
      const away = q - target;
      sum += weight * q * p + half * away * away + 0.5 * mu * p * p;
    }
    return sum;
  };
};

const pointIn = (state: Float64Array, resource: number): Point => ({
  q: state[2 * resource] as number,
  p: state[2 * resource + 1] as number,
});

const isInside = (state: Float64Array): boolean => {
  for (let i = 0; i < state.length; i += 1) if (!((state[i] as number) > 0)) return false;
  return true;
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const growthOf = (series: readonly DriftPoint[]): number | null => {
  const [middle, last] = [series[Math.floor(series.length / 2)], series.at(-1)];
  if (middle === undefined || last === undefined || !(middle[2] > 0 && last[1] > middle[1])) return null;
  return (Math.log(last[2]) - Math.log(middle[2])) / (last[1] - middle[1]);
};

const verdictOf = (at: readonly DriftAt[]): Drift["verdict"] => {
  const [early, late] = [at[0]?.largest ?? null, at.at(-1)?.largest ?? null];
  if (early === null || late === null) return "overflow";
  return late <= BOUNDED * early ? "bounded" : "secular";
};

/**
 * Table 2's experiment: so many steps of one integrator, H after each. `checkpoints` are numbers of steps in ascending order;
 * the run ends at the last, or where H overflows.
 */
export const measureDrift = (scenario: Scenario, name: DriftingName, checkpoints: readonly number[]): Drift => {
  const { resources, h } = scenario;
  const motions = resources.map(({ motion }) => motion);
  const state = Float64Array.from(resources.flatMap(({ at }) => [at.q, at.p]));
  const step = makeStep(name, motions, h);
  const energy = energyOf(motions);
  const kappa = totalEnergy(resources);
  const modified = (): number =>
    motions.reduce((sum, motion, i) => sum + modifiedEnergy(motion, h, pointIn(state, i)), 0);
  const modifiedAtStart = modified();
  const last = checkpoints.at(-1) ?? 0;
  const every = Math.max(1, Math.floor(last / SERIES_POINTS));
  const series: DriftPoint[] = [[0, 0, 0]];
  const at: DriftAt[] = [];
  let largest = 0;
  let modifiedDrift = 0;
  let leavesPhaseSpace: number | null = null;
  let overflows: number | null = null;
  for (let done = 1; done <= last && overflows === null; done += 1) {
    step(state);
    const now = energy(state);
    const drift = Math.abs(now - kappa);
    if (drift > largest) largest = drift;
    if (leavesPhaseSpace === null && !isInside(state)) leavesPhaseSpace = done;
    if (!Number.isFinite(now)) overflows = done;
    else if (done % every === 0) {
      series.push([done, done * h, drift]);
      modifiedDrift = Math.max(modifiedDrift, Math.abs(modified() - modifiedAtStart));
    }
    if (checkpoints.includes(done))
      at.push({
        ...{ steps: done, time: done * h, final: finite(drift), largest: finite(largest) },
        remaining: finite(now / kappa),
      });
  }
  for (const steps of checkpoints.slice(at.length))
    at.push({ steps, time: steps * h, final: null, largest: null, remaining: null });
  return {
    ...{ scenario, integrator: name, kappa, at, leavesPhaseSpace, overflows, series },
    growthRate: overflows === null ? null : growthOf(series),
    modifiedDrift: name === "verlet" ? modifiedDrift : null,
    verdict: verdictOf(at),
  };
};
