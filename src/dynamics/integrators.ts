import type { Motion, Point } from "./motion.ts";
import {
  makeComposed,
  makeEuler,
  makeLiteralRuth,
  makeLiteralVerlet,
  makeRungeKutta,
  makeVerlet,
  type Step,
} from "./steps.ts";

export interface Integrator {
  readonly title: string;
  /** The order that Table 2 states for it. */
  readonly claimedOrder: number;
  /** The order that it has. */
  readonly order: number;
  readonly symplectic: boolean;
  readonly make: (motions: readonly Motion[], h: number) => Step;
}

/** Table 2's integrators: as the paper prints them, and as they have to be. */
export const INTEGRATORS = {
  euler: { title: "Forward Euler", claimedOrder: 1, order: 1, symplectic: false, make: makeEuler },
  rungeKutta: { title: "RK4", claimedOrder: 4, order: 4, symplectic: false, make: makeRungeKutta },
  literalVerlet: {
    title: "Algorithm 1 as printed",
    claimedOrder: 2,
    order: 1,
    symplectic: false,
    make: makeLiteralVerlet,
  },
  literalRuth: { title: "Algorithm 2 as printed", claimedOrder: 4, order: 1, symplectic: false, make: makeLiteralRuth },
  verlet: { title: "generalised Störmer–Verlet", claimedOrder: 2, order: 2, symplectic: true, make: makeVerlet },
  composed: {
    title: "its composition with (18)",
    claimedOrder: 4,
    order: 4,
    symplectic: true,
    make: makeComposed,
  },
} as const satisfies Readonly<Record<string, Integrator>>;

export type IntegratorName = keyof typeof INTEGRATORS;

export const INTEGRATOR_NAMES = Object.keys(INTEGRATORS) as readonly IntegratorName[];

/** One step of one resource, from a point to a point. */
export const stepOnce = (name: IntegratorName, motion: Motion, h: number, { q, p }: Point): Point => {
  const state = Float64Array.of(q, p);
  INTEGRATORS[name].make([motion], h)(state);
  return { q: state[0] as number, p: state[1] as number };
};
