import { applyMap, flowMap } from "./flow.ts";
import { INTEGRATORS, type IntegratorName } from "./integrators.ts";
import { modifiedEnergy } from "./modified-energy.ts";
import { type Motion, totalEnergy } from "./motion.ts";
import type { Scenario } from "./scenarios.ts";
import type { Step } from "./steps.ts";

/** The integrators of Table 2, and the exact flow in doubles, which shows what rounding alone does. */
export type DriftingName = IntegratorName | "exactFlow";

export const DRIFTING = [...(Object.keys(INTEGRATORS) as readonly IntegratorName[]), "exactFlow"] as const;

/** H at a number of steps. */
export interface DriftAt {
  readonly steps: number;
  readonly time: number;
  /** |H − κ| there: the paper's ΔH. Null where H is no longer a number. */
  readonly final: number | null;
  /** The largest |H − κ| up to there. */
  readonly largest: number | null;
}

export interface Drift {
  readonly scenario: Scenario;
  readonly integrator: DriftingName;
  readonly kappa: number;
  readonly at: readonly DriftAt[];
  /** The part of κ that is left at the last step that is a number. */
  readonly remaining: number;
  /** The first step after which a point is outside Γ (p or q at or below 0), or null. */
  readonly leavesPhaseSpace: number | null;
  /** The first step after which H is not a finite number, or null. */
  readonly overflows: number | null;
  /** The largest change of the modified energy, for the generalised Störmer–Verlet; null for the others. */
  readonly modifiedDrift: number | null;
  /** `bounded`: the maximum does not grow by more than four times from the first to the last number of steps. */
  readonly verdict: "bounded" | "secular" | "overflow";
  /** |H − κ| every so many steps. */
  readonly series: readonly (readonly [step: number, time: number, drift: number])[];
}

/** How much the largest drift of a bounded motion may grow by chance when it is watched a hundred times as long. */
const BOUNDED = 4;
const SERIES_POINTS = 200;

const exactSteps = (motions: readonly Motion[], h: number): Step => {
  const maps = motions.map((motion) => flowMap(motion, h));
  return (state) =>
    maps.forEach((map, i) => {
      const { q, p } = applyMap(map, { q: state[2 * i] as number, p: state[2 * i + 1] as number });
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

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

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
    motions.reduce(
      (sum, motion, i) => sum + modifiedEnergy(motion, h, { q: state[2 * i] as number, p: state[2 * i + 1] as number }),
      0,
    );
  const modifiedAtStart = modified();
  const last = checkpoints.at(-1) ?? 0;
  const every = Math.max(1, Math.floor(last / SERIES_POINTS));
  const series: [number, number, number][] = [[0, 0, 0]];
  const at: DriftAt[] = [];
  let largest = 0;
  let modifiedDrift = 0;
  let remaining = 1;
  let leavesPhaseSpace: number | null = null;
  let overflows: number | null = null;
  for (let done = 1; done <= last && overflows === null; done += 1) {
    step(state);
    const now = energy(state);
    const drift = Math.abs(now - kappa);
    if (drift > largest) largest = drift;
    if (leavesPhaseSpace === null) for (const each of state) if (!(each > 0)) leavesPhaseSpace = done;
    if (!Number.isFinite(now)) overflows = done;
    else {
      remaining = now / kappa;
      if (done % every === 0) {
        series.push([done, done * h, drift]);
        if (name === "verlet") modifiedDrift = Math.max(modifiedDrift, Math.abs(modified() - modifiedAtStart));
      }
    }
    if (checkpoints.includes(done))
      at.push({ steps: done, time: done * h, final: finite(drift), largest: finite(largest) });
  }
  for (const steps of checkpoints.slice(at.length)) at.push({ steps, time: steps * h, final: null, largest: null });
  const [early, late] = [at[0]?.largest ?? null, at.at(-1)?.largest ?? null];
  const verdict =
    early === null || late === null || overflows !== null
      ? "overflow"
      : late <= BOUNDED * early
        ? "bounded"
        : "secular";
  return {
    ...{ scenario, integrator: name, kappa, at, remaining, leavesPhaseSpace, overflows, verdict, series },
    modifiedDrift: name === "verlet" ? modifiedDrift : null,
  };
};
