import { type Kind, kindOf, type Motion, type Moving, type Point } from "./motion.ts";

export type ScenarioName = "elliptic" | "hyperbolic" | "parabolic" | "plain";

/** One resource and a step, with every number that an experiment depends on. The paper states none of them for Table 2. */
export interface Scenario {
  readonly name: ScenarioName;
  readonly kind: Kind;
  readonly resources: readonly Moving[];
  readonly h: number;
}

const scenario = (name: ScenarioName, motion: Motion, at: Point, h: number): Scenario => ({
  ...{ name, kind: kindOf(motion), resources: [{ motion, at }], h },
});

/**
 * One of five equal resources in the recommended box of section 14.1 (λ ≤ 5, μ ≤ 0.1), where alone orbits of equation 9 are
 * bounded; the same with λ too small for that; the border between the two, in numbers that doubles hold; and qp alone.
 */
export const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  elliptic: scenario("elliptic", { weight: 0.2, lambda: 5, target: 1, mu: 0.1 }, { q: 1, p: 1 }, 0.01),
  hyperbolic: scenario("hyperbolic", { weight: 0.2, lambda: 1, target: 1, mu: 0.1 }, { q: 1, p: 1 }, 0.01),
  parabolic: scenario("parabolic", { weight: 0.25, lambda: 4, target: 1, mu: 0.0625 }, { q: 1, p: 1 }, 0.01),
  plain: scenario("plain", { weight: 1, lambda: 0, target: 1, mu: 0 }, { q: 1, p: 1 }, 0.01),
};

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as readonly ScenarioName[];

/** Two elliptic resources of incommensurable frequencies, for Poincaré sections. */
export const SECTION_RESOURCES: readonly Moving[] = [
  { motion: { weight: 0.2, lambda: 5, target: 1, mu: 0.1 }, at: { q: 1, p: 1 } },
  { motion: { weight: 0.2, lambda: 4.5, target: 1, mu: 0.1 }, at: { q: 1.5, p: 0.5 } },
];
