import { Flag } from "effect/cli";
import type { Moving } from "../../../src/dynamics/index.ts";
import { SCENARIOS } from "../../../src/dynamics/index.ts";

const [resource] = SCENARIOS.elliptic.resources;

const number = (name: string, description: string, value: number, isRight: (value: number) => boolean, bound: string) =>
  Flag.Finite(name).pipe(
    Flag.withDescription(`${description} (default: ${value})`),
    Flag.filter(
      (given) => isRight(given),
      (given) => `--${name} ${given}: must be ${bound}`,
    ),
    Flag.withDefault(value),
  );

const positive = (name: string, description: string, value: number) =>
  number(name, description, value, (given) => given > 0, "above 0");

const notNegative = (name: string, description: string, value: number) =>
  number(name, description, value, (given) => given >= 0, "0 or more");

/** The constants of one resource and where it starts; by default those of the elliptic scenario. */
export const motionFlags = {
  weight: positive("weight", "w", resource?.motion.weight ?? 1),
  lambda: notNegative("lambda", "λ, the curvature", resource?.motion.lambda ?? 0),
  target: positive("target", "q̄, the target reserve", resource?.motion.target ?? 1),
  mu: notNegative("mu", "μ, the inertia of equation 9", resource?.motion.mu ?? 0),
  reserve: positive("reserve", "q at the start", resource?.at.q ?? 1),
  credits: positive("credits", "p at the start", resource?.at.p ?? 1),
};

export const movingOf = (flags: {
  readonly weight: number;
  readonly lambda: number;
  readonly target: number;
  readonly mu: number;
  readonly reserve: number;
  readonly credits: number;
}): Moving => ({
  motion: { weight: flags.weight, lambda: flags.lambda, target: flags.target, mu: flags.mu },
  at: { q: flags.reserve, p: flags.credits },
});

/** The step of an integrator. */
export const stepFlag = positive("step", "h, the step of the integrators", SCENARIOS.elliptic.h);

export { positive };
