import { exactFlow, flowMap } from "./flow.ts";
import { energy, equilibrium, frequencySquared, inPhaseSpace, type Motion, type Moving, type Point } from "./motion.ts";
import { makeComposed } from "./steps.ts";

/** Where an orbit of two resources crosses p₁ = level upwards: the second resource's point, and when. */
export interface Crossing {
  readonly time: number;
  readonly q: number;
  readonly p: number;
  /** Whether the whole state is in Γ there. */
  readonly inside: boolean;
}

export interface Section {
  readonly resources: readonly Moving[];
  readonly level: number;
  readonly h: number;
  readonly crossings: readonly Crossing[];
  /** ω₁ and ω₂ by equation 37 put right; NaN where orbits are not closed. */
  readonly frequencies: readonly number[];
  /** 2π over the mean time from crossing to crossing, which is ω₁ whatever the amplitude. */
  readonly measuredFrequency: number;
  /** Largest |H₂ − κ₂|/κ₂ over the crossings: 0 if they lie on one conic. */
  readonly conicDefect: number;
  /** Largest deviation of a return time from 2π/ω₁, relative. */
  readonly returnDefect: number;
  /** Largest deviation of the angle turned between crossings from 2πω₂/ω₁, in radians. */
  readonly rotationDefect: number;
  /** ln‖∂x(T)/∂x(0)‖/T of each resource over all the time: falls as 1/T where orbits are closed, σ where they are hyperbolas. */
  readonly lyapunovExponents: readonly number[];
  readonly verdict: "conic" | "not a conic";
}

const TURN = 2 * Math.PI;
/** What a composed integrator of order 4 at this step misses by, with a wide margin; islands and chaos miss by far more. */
const CONIC = 1e-6;

/** The angle of a point on its ellipse, rising with time. */
const phaseOf = (motion: Motion, { q, p }: Point): number => {
  const centre = equilibrium(motion)?.q ?? 0;
  const speed = motion.weight * q + motion.mu * p;
  return Math.atan2(-speed / Math.sqrt(frequencySquared(motion)), q - centre);
};

/** The time within one step at which p passes the level, by bisection on the exact flow. */
const passing = (motion: Motion, from: Point, level: number, h: number): number => {
  let [low, high] = [0, h];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (exactFlow(motion, from, middle).p < level) low = middle;
    else high = middle;
  }
  return high;
};

const largestOf = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** A difference of angles, brought to within half a turn of 0. */
const aroundZero = (angle: number): number => angle - TURN * Math.round(angle / TURN);

/** The norm of the flow's linear part: its larger singular value. */
const stretch = (motion: Motion, t: number): number => {
  const { a, b, d, e } = flowMap(motion, t);
  const squares = a * a + b * b + d * d + e * e;
  return Math.sqrt((squares + Math.sqrt(Math.max(0, squares * squares - 4 * (a * e - b * d) ** 2))) / 2);
};

/**
 * The Poincaré section of section 5.3 at p₁ = level, of two resources moved by the order-4 integrator. Each Hᵢ is conserved, so
 * an elliptic orbit meets it on one ellipse, turning by 2πω₂/ω₁ each time: no islands, no chaos, whatever the parameters.
 */
export const takeSection = (
  resources: readonly [Moving, Moving] | readonly Moving[],
  {
    level,
    h,
    count,
    most,
  }: { readonly level: number; readonly h: number; readonly count: number; readonly most: number },
): Section => {
  const [first, second] = resources;
  if (first === undefined || second === undefined) throw new RangeError("a section takes two resources");
  const motions = [first.motion, second.motion];
  const step = makeComposed(motions, h);
  const state = Float64Array.of(first.at.q, first.at.p, second.at.q, second.at.p);
  const crossings: Crossing[] = [];
  for (let done = 0; done < most && crossings.length < count; done += 1) {
    const before = Float64Array.from(state);
    step(state);
    const [q1 = 0, p1 = 0, q2 = 0, p2 = 0] = before;
    if (!(p1 < level && (state[1] as number) >= level)) continue;
    const wait = passing(first.motion, { q: q1, p: p1 }, level, h);
    const one = exactFlow(first.motion, { q: q1, p: p1 }, wait);
    const other = exactFlow(second.motion, { q: q2, p: p2 }, wait);
    crossings.push({ time: done * h + wait, ...other, inside: inPhaseSpace(one) && inPhaseSpace(other) });
  }
  const frequencies = motions.map((motion) => Math.sqrt(frequencySquared(motion)));
  const [omega1 = Number.NaN, omega2 = Number.NaN] = frequencies;
  const kappa = energy(second.motion, second.at);
  const pairs = crossings.slice(1).map((later, i) => [crossings[i] as Crossing, later] as const);
  const returns = pairs.map(([earlier, later]) => later.time - earlier.time);
  const conicDefect = largestOf(crossings.map((at) => Math.abs(energy(second.motion, at) / kappa - 1)));
  const time = (crossings.at(-1)?.time ?? most * h) || h;
  return {
    ...{ resources: [first, second], level, h, crossings, frequencies, conicDefect },
    measuredFrequency: (TURN * returns.length) / returns.reduce((sum, each) => sum + each, 0),
    returnDefect: largestOf(returns.map((each) => Math.abs((each * omega1) / TURN - 1))),
    rotationDefect: largestOf(
      pairs.map(([earlier, later]) =>
        Math.abs(
          aroundZero(phaseOf(second.motion, later) - phaseOf(second.motion, earlier) - (TURN * omega2) / omega1),
        ),
      ),
    ),
    lyapunovExponents: motions.map((motion) => Math.log(stretch(motion, time)) / time),
    verdict: crossings.length > 0 && conicDefect < CONIC ? "conic" : "not a conic",
  };
};
