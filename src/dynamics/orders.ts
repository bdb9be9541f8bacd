import { exactFlow } from "./flow.ts";
import { INTEGRATORS, type IntegratorName } from "./integrators.ts";
import type { Scenario, ScenarioName } from "./scenarios.ts";

export interface OrderOf {
  readonly integrator: IntegratorName;
  readonly scenario: ScenarioName;
  /** The time over which the error is measured. */
  readonly time: number;
  /** The largest coordinate of the distance to the exact flow, at each step size. */
  readonly errors: readonly { readonly h: number; readonly error: number }[];
  /** The slope of log error over log h, by least squares; null where there is no error at all. */
  readonly measured: number | null;
  /** The order that the integrator has, and the one that the paper states. */
  readonly expected: number;
  readonly claimed: number;
}

const TIME = 4;
/** 2⁻⁴ to 2⁻⁷: small enough to be asymptotic, large enough for order 4 to stay above rounding. */
const HALVINGS = [4, 5, 6, 7] as const;

const slope = (points: readonly (readonly [number, number])[]): number => {
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, at]) => at))];
  const covariance = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  return covariance / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
};

const errorOver = (scenario: Scenario, name: IntegratorName, h: number): number => {
  const { resources } = scenario;
  const state = Float64Array.from(resources.flatMap(({ at }) => [at.q, at.p]));
  const step = INTEGRATORS[name].make(
    resources.map(({ motion }) => motion),
    h,
  );
  for (let done = 0; done < Math.round(TIME / h); done += 1) step(state);
  const misses = resources.flatMap(({ motion, at }, i) => {
    const exact = exactFlow(motion, at, TIME);
    return [Math.abs((state[2 * i] as number) - exact.q), Math.abs((state[2 * i + 1] as number) - exact.p)];
  });
  return Math.max(...misses);
};

/** The order of convergence of an integrator to the exact flow over a fixed time, measured. */
export const measureOrder = (scenario: Scenario, integrator: IntegratorName): OrderOf => {
  const errors = HALVINGS.map((halvings) => 2 ** -halvings).map((h) => ({
    h,
    error: errorOver(scenario, integrator, h),
  }));
  return {
    ...{ integrator, scenario: scenario.name, time: TIME, errors },
    measured: errors.some(({ error }) => error === 0)
      ? null
      : slope(errors.map(({ h, error }) => [Math.log2(h), Math.log2(error)] as const)),
    expected: INTEGRATORS[integrator].order,
    claimed: INTEGRATORS[integrator].claimedOrder,
  };
};
