import type { Series } from "../series.ts";
import type { Drift } from "./drift.ts";
import { exactFlow } from "./flow.ts";
import { energy, inPhaseSpace, type Moving } from "./motion.ts";
import type { OrderOf } from "./orders.ts";
import type { Section } from "./section.ts";

/** |H − κ| over time, for every integrator and scenario. */
export const driftSeries = (drifts: readonly Drift[]): Series => ({
  columns: ["scenario", "integrator", "step", "time", "drift"],
  rows: drifts.flatMap(({ scenario, integrator, series }) =>
    series.map(([step, time, drift]) => [scenario.name, integrator, step, time, drift]),
  ),
});

/** The error against the exact flow over the step size. */
export const orderSeries = (orders: readonly OrderOf[]): Series => ({
  columns: ["scenario", "integrator", "h", "error"],
  rows: orders.flatMap(({ scenario, integrator, errors }) =>
    errors.map(({ h, error }) => [scenario, integrator, h, error]),
  ),
});

/** The points of a Poincaré section. */
export const sectionSeries = ({ crossings }: Section): Series => ({
  columns: ["time", "q", "p", "inside"],
  rows: crossings.map(({ time, q, p, inside }) => [time, q, p, inside ? 1 : 0]),
});

/** The flow of one resource at equal intervals, ends included. */
export const flowSeries = ({ motion, at }: Moving, until: number, intervals: number): Series => ({
  columns: ["time", "q", "p", "H", "inside"],
  rows: Array.from({ length: intervals + 1 }, (_, i) => {
    const time = (until * i) / intervals;
    const point = exactFlow(motion, at, time);
    return [time, point.q, point.p, energy(motion, point), inPhaseSpace(point) ? 1 : 0];
  }),
});
