import { type Arithmetic, fraction } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import {
  augmentedHamiltonian,
  frequencySquared,
  hamiltonian,
  hamiltonianOfResource,
  innerMomentumCoefficient,
  innerPositionCoefficient,
  literalFeeCorrection,
  literalRuthBound,
  literalRuthStep,
  literalVerletBound,
  literalVerletStep,
  modifiedHamiltonian,
  outerMomentumCoefficient,
  outerPositionCoefficient,
  type PaperResource,
  reserveVelocity,
  rungeKuttaStep,
  verletEnergyError,
  verletStep,
} from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { equals, iff, minus, named, plus, whole } from "../reading/index.ts";
import { equalQuotients, sharing } from "../reading/sharing.ts";
import { derivatives, FLOW, inTargets, type Point } from "./paper-flow.ts";
import { resourceOf } from "./paper-resource.ts";

/* What one step is off by: of the state for every h, and of the energy. */

/** The point of the flow's expansion, cut off after the term of h^order, times order!, which is at most 2. */
const cutOff = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N, order: 1 | 2): Point<N> => {
  const [x, f, g] = derivatives(a, r, 2);
  if (x === undefined || f === undefined || g === undefined) throw new RangeError("there are three");
  const of = (coordinate: "q" | "p"): N => {
    const line = a.add(x[coordinate], a.multiply(h, f[coordinate]));
    if (order === 1) return line;
    return a.add(line, a.divide(a.multiply(a.multiply(h, h), g[coordinate]), a.literal(2n)));
  };
  return { q: of("q"), p: of("p") };
};

/** What dp/dt changes by when the reserve moves by dq. */
const forceOf = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, dq: N): N => {
  const [, here] = derivatives(a, r, 1);
  const [, there] = derivatives(a, { ...r, q: a.add(r.q, dq) }, 1);
  if (here === undefined || there === undefined) throw new RangeError("there are two");
  return a.subtract(there.p, here.p);
};

/** 8(1 − x²/4)·(step − cut off) = h³·(2w²·f + h·w²·f'f + (0, 2·force of q̈)), x = hw. */
const verletErrorIs = (order: 1 | 2): Fact =>
  fact<string>("the local error", "the error of one step is the formula", (a, given) => {
    const [r, h] = [inTargets(a, given), quantity(given, "h")];
    const [, f, g] = derivatives(a, r, 2);
    if (f === undefined || g === undefined) throw new RangeError("there are three");
    const [step, flow] = [verletStep(a, r, h), cutOff(a, r, h, order)];
    const w2 = a.multiply(r.weight, r.weight);
    const cube = a.multiply(a.multiply(h, h), h);
    const room = a.subtract(a.literal(8n), a.multiply(a.literal(2n), a.multiply(a.multiply(h, h), w2)));
    const two = (value: typeof h) => a.multiply(a.literal(2n), value);
    const of = (coordinate: "q" | "p", further: typeof h) => {
      const term = a.multiply(w2, a.add(two(f[coordinate]), a.multiply(h, g[coordinate])));
      const error = a.subtract(step[coordinate], flow[coordinate]);
      return a.equal(a.multiply(room, error), a.multiply(cube, a.add(term, further)));
    };
    return a.and(of("q", a.literal(0n)), of("p", two(forceOf(a, r, g.q))));
  });

const verletError = obligation({
  id: "sound-verlet-step-is-off-by-its-formula",
  statement:
    "For every h a generalised Störmer–Verlet step is off the flow's expansion to h² by h³·(w²/4·(f + h/2·f'f) + (0, ¼·force of q̈))/(1 − h²w²/4), f being the flow: by a multiple of h³.",
  expected: "proved",
  applies: [verletStep, ...FLOW],
  hypotheses: [],
  conclusion: verletErrorIs(2),
  control: { description: "off the expansion to h", conclusion: verletErrorIs(1) },
});

/** 4·(step − cut off) = (−2h²·w·q̇, h²·w·ṗ + h³·μ·force of ṗ). */
const literalErrorIs = (order: 1 | 2): Fact =>
  fact<string>("the local error", "the error of one step is the formula", (a, given) => {
    const [r, h] = [inTargets(a, given), quantity(given, "h")];
    const [, f] = derivatives(a, r, 1);
    if (f === undefined) throw new RangeError("there are two");
    const [step, flow] = [literalVerletStep(a, r, h), cutOff(a, r, h, order)];
    const square = a.multiply(a.multiply(h, h), r.weight);
    const cube = a.multiply(a.multiply(a.multiply(h, h), h), r.mu);
    const off = (coordinate: "q" | "p") => a.multiply(a.literal(4n), a.subtract(step[coordinate], flow[coordinate]));
    return a.and(
      a.equal(off("q"), a.multiply(a.literal(-2n), a.multiply(square, f.q))),
      a.equal(off("p"), a.add(a.multiply(square, f.p), a.multiply(cube, forceOf(a, r, f.p)))),
    );
  });

const literalError = obligation({
  id: "algorithm-1-is-off-by-its-formula",
  statement:
    "For every h a step of Algorithm 1 as printed is off the flow's expansion to h² by (−h²w/2·q̇, h²w/4·ṗ + h³μ/4·force of ṗ): by a multiple of h², where its section says h³.",
  expected: "proved",
  applies: [literalVerletStep, ...FLOW],
  hypotheses: [],
  conclusion: literalErrorIs(2),
  control: { description: "off the expansion to h", conclusion: literalErrorIs(1) },
});

const positiveStep = fact<string>("h > 0", "the step is positive", (a, given) =>
  a.less(a.literal(0n), quantity(given, "h")),
);

/** Without curvature or inertia: H = w·q·p. */
const product = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): PaperResource<N> => ({
  ...r,
  lambda: a.literal(0n),
  mu: a.literal(0n),
});

const SMALL = { h: fraction(1n, 10n), w1: fraction(1n), q1: fraction(1n), p1: fraction(1n) };
const noWeight = equals("w = 0", "the weight is 0", named("w1"), whole(0n));

const literalReturns = obligation({
  id: "paper-alg1-is-reversible",
  statement: "A step of −h undoes a step of Algorithm 1 as printed, of the Hamiltonian w·q·p.",
  expected: "refuted",
  applies: [literalVerletStep, ...FLOW],
  hypotheses: [positiveStep],
  conclusion: fact<string>("reversible", "the reserve is what it was", (a, given) => {
    const [r, h] = [product(a, inTargets(a, given)), quantity(given, "h")];
    const back = literalVerletStep(a, literalVerletStep(a, r, h), a.subtract(a.literal(0n), h));
    return a.equal(back.q, r.q);
  }),
  control: { description: "where the weight is 0 it does", hypotheses: [noWeight] },
  witness: { claim: SMALL },
});

const ENERGY = [augmentedHamiltonian, hamiltonian, hamiltonianOfResource] as const;

const energyErrorIs = (slack: bigint): Fact =>
  fact<string>("H' − H", "the energy has changed by the formula", (a, given) => {
    const [r, h] = [inTargets(a, given), quantity(given, "h")];
    const next = verletStep(a, r, h);
    return a.equal(
      a.subtract(augmentedHamiltonian(a, [next]), augmentedHamiltonian(a, [r])),
      a.add(verletEnergyError(a, next, h, r.q), a.literal(slack)),
    );
  });

const energyError = obligation({
  id: "equation-40-put-right-is-the-error-of-the-energy",
  statement:
    "One generalised Störmer–Verlet step changes the augmented Hamiltonian by exactly what equation 40, put right, says.",
  expected: "proved",
  applies: [verletEnergyError, frequencySquared, verletStep, ...ENERGY],
  hypotheses: [],
  conclusion: energyErrorIs(0n),
  control: { description: "and one more", conclusion: energyErrorIs(1n) },
});

/** H − H̃ at a reserve: what the step's own Hamiltonian leaves out. */
const leftOut =
  (reserve: string): Term<string> =>
  (a, given) => {
    const r = { ...resourceOf(1)(a, given), q: quantity(given, reserve) };
    return a.subtract(augmentedHamiltonian(a, [r]), modifiedHamiltonian(a, r, quantity(given, "h")));
  };

const errorIsLeftOut = (slack: bigint): Fact =>
  equalQuotients(
    "error = (H − H̃) − (H₀ − H̃₀)",
    "the error is what H − H̃ differs by between the two reserves",
    (a, given) => verletEnergyError(a, resourceOf(1)(a, given), quantity(given, "h"), quantity(given, "q0")),
    plus(minus(leftOut("q1"), leftOut("q0")), whole(slack)),
  );

const energyErrorOfModified = obligation({
  id: "error-of-the-energy-is-what-the-modified-one-leaves-out",
  statement:
    "Between two reserves the error of equation 40, put right, is what H less the modified Hamiltonian of theorem 5 differs by, for every target: the one conserved, the other is off by exactly that.",
  expected: "proved",
  applies: [verletEnergyError, modifiedHamiltonian, frequencySquared, ...ENERGY],
  hypotheses: [],
  conclusion: errorIsLeftOut(0n),
  control: { description: "and one more", conclusion: errorIsLeftOut(1n) },
});

/** The energy's error from a reserve to another, over steps of h. */
const errorFromTo = <N, B>(a: Arithmetic<N, B>, given: Readonly<Record<string, N>>, from: N, to: N, h: N): N =>
  verletEnergyError(a, { ...inTargets(a, given), q: to }, h, from);

const errorsAddUp = (slack: bigint): Fact =>
  fact<string>("the errors add up", "from the first to the last reserve it is the sum of the parts", (plain, given) => {
    const a = sharing(plain);
    const [q, h] = [(name: string) => quantity(given, name), quantity(given, "h")];
    const between = (from: string, to: string) => errorFromTo(a, given, q(from), q(to), h);
    return a.equal(a.add(between("q1", "q1'"), between("q1'", "q1''")), a.add(between("q1", "q1''"), a.literal(slack)));
  });

const energyErrorsAddUp = obligation({
  id: "errors-of-the-energy-add-up",
  statement:
    "The errors of the energy over successive steps add up to that of equation 40, put right, from the first reserve to the last: it holds of any number of steps.",
  expected: "proved",
  applies: [verletEnergyError, frequencySquared],
  hypotheses: [],
  conclusion: errorsAddUp(0n),
  control: { description: "and one more", conclusion: errorsAddUp(1n) },
});

/** Equation 40 as printed holds, for steps of h, exactly of the constants that are at least the error over steps of 1. */
const boundIsExact = (slack: bigint): Fact =>
  fact<string>("exact", "the bound holds exactly from that constant on", (plain, given) => {
    const a = sharing(plain);
    const [h, constant] = [quantity(given, "h"), quantity(given, "C")];
    const error = (over: typeof h) => errorFromTo(a, given, quantity(given, "q0"), quantity(given, "q1"), over);
    const unit = error(a.literal(1n));
    const enough = a.add(constant, a.literal(slack));
    return iff(
      a,
      literalVerletBound(a, error(h), constant, h),
      a.and(a.atMost(unit, enough), a.atMost(a.subtract(a.literal(0n), enough), unit)),
    );
  });

const verletBound = obligation({
  id: "equation-40-holds-from-the-error-of-a-unit-step-on",
  statement:
    "Of the generalised Störmer–Verlet step the bound |H − κ| ≤ C·h² of equation 40 holds exactly for the constants C that are at least the error at h = 1: the error goes with h², and C has to know how far the reserve has come.",
  expected: "proved",
  applies: [literalVerletBound, verletEnergyError, frequencySquared],
  hypotheses: [positiveStep],
  conclusion: boundIsExact(0n),
  control: { description: "for a constant that is one smaller", conclusion: boundIsExact(1n) },
});

/** The bound at twice the step and for so many times the error. */
const halvingIs = (bound: typeof literalRuthBound, factor: bigint): Fact =>
  fact<string>("of half the step", "the bound at 2h is that at h of a part of the error", (a, given) => {
    const [error, constant, h] = [quantity(given, "E"), quantity(given, "C"), quantity(given, "h")];
    const two = a.literal(2n);
    return iff(
      a,
      bound(a, a.multiply(a.literal(factor), error), constant, a.multiply(two, h)),
      bound(a, error, constant, h),
    );
  });

const ruthBoundIsOfOrder4 = obligation({
  id: "equation-41-divides-the-error-by-16",
  statement: "What equation 41 allows over half the step is a sixteenth of what it allows over the whole.",
  expected: "proved",
  applies: [literalRuthBound],
  hypotheses: [],
  conclusion: halvingIs(literalRuthBound, 16n),
  control: { description: "an eighth", conclusion: halvingIs(literalRuthBound, 8n) },
});

/** The energy's error of a step on H = w·q·p. */
const errorOnProduct = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, next: PaperResource<N>): N =>
  a.subtract(augmentedHamiltonian(a, [next]), augmentedHamiltonian(a, [r]));

const LARGE = 1000n;

const ruthBound = obligation({
  id: "paper-eq41-bounds-algorithm-2",
  statement: `Where q and p are at most 1, w·q·p changes in a step of Algorithm 2 as printed, of at most a tenth, by at most ${LARGE}·h⁴.`,
  expected: "refuted",
  applies: [
    ...[literalRuthBound, literalRuthStep, outerMomentumCoefficient, innerMomentumCoefficient],
    ...[outerPositionCoefficient, innerPositionCoefficient, ...ENERGY, ...FLOW],
  ],
  hypotheses: [
    positiveStep,
    fact<string>("small", "h is at most a tenth, q and p at most 1", (a, given) =>
      a.and(
        a.atMost(a.multiply(a.literal(10n), quantity(given, "h")), a.literal(1n)),
        ...["q1", "p1"].map((name) => a.atMost(quantity(given, name), a.literal(1n))),
      ),
    ),
  ],
  conclusion: fact<string>("|H' − H| ≤ C·h⁴", "the error is within the bound of equation 41", (a, given) => {
    const [r, h] = [product(a, inTargets(a, given)), quantity(given, "h")];
    const error = errorOnProduct(a, r, literalRuthStep(a, r, h, quantity(given, "∛2")));
    return literalRuthBound(a, error, a.literal(LARGE), h);
  }),
  control: { description: "where the weight is 0 it does", hypotheses: [noWeight] },
  witness: { claim: { ...SMALL, h: fraction(1n, 100n), "∛2": fraction(5n, 4n) } },
});

/** H falls by the fee times the reserve's velocity. */
const feeCosts = (slack: bigint): Fact =>
  fact<string>("H − H' = fee·q̇", "the energy falls by the fee times the reserve's velocity", (a, given) => {
    const r = { ...inTargets(a, given), mu: a.literal(0n) };
    const fee = quantity(given, "fee");
    const paid = literalFeeCorrection(a, r, fee);
    return a.equal(
      a.subtract(augmentedHamiltonian(a, [r]), augmentedHamiltonian(a, [paid])),
      a.add(a.multiply(fee, reserveVelocity(a, r)), a.literal(slack)),
    );
  });

const feeLowersEnergy = obligation({
  id: "algorithm-1-pays-its-fee-out-of-the-invariant",
  statement:
    "Step 4 of Algorithm 1 lowers the Hamiltonian by the fee times dq/dt = wq: the pool pays it, and step 5 then refuses the trade.",
  expected: "proved",
  applies: [literalFeeCorrection, reserveVelocity, ...ENERGY],
  hypotheses: [],
  conclusion: feeCosts(0n),
  control: { description: "and by one more", conclusion: feeCosts(1n) },
});

/** H after a Runge–Kutta step on w·q·p, times 576. */
const rungeKuttaFactorIs = (coefficient: bigint): Fact =>
  fact<string>("H' = H(1 + x⁶/72 + x⁸/576)", "the energy is multiplied by the formula", (a, given) => {
    const [r, h] = [product(a, inTargets(a, given)), quantity(given, "h")];
    const x = a.multiply(h, r.weight);
    const x2 = a.multiply(x, x);
    const x6 = a.multiply(a.multiply(x2, x2), x2);
    const growth = a.add(a.multiply(a.literal(coefficient), x6), a.multiply(x6, x2));
    return a.equal(
      a.multiply(a.literal(576n), errorOnProduct(a, r, rungeKuttaStep(a, r, h))),
      a.multiply(growth, augmentedHamiltonian(a, [r])),
    );
  });

const rungeKuttaDrifts = obligation({
  id: "runge-kutta-multiplies-the-energy",
  statement:
    "On the Hamiltonian w·q·p a Runge–Kutta step of order 4 multiplies H by 1 + x⁶/72 + x⁸/576, x = hw: it drifts by the same factor at every step.",
  expected: "proved",
  applies: [rungeKuttaStep, ...FLOW, ...ENERGY],
  hypotheses: [],
  conclusion: rungeKuttaFactorIs(8n),
  control: { description: "another coefficient of x⁶", conclusion: rungeKuttaFactorIs(9n) },
});

export const localErrorObligations: readonly Obligation[] = [
  verletError,
  literalError,
  literalReturns,
  energyError,
  energyErrorOfModified,
  energyErrorsAddUp,
  verletBound,
  ruthBoundIsOfOrder4,
  ruthBound,
  feeLowersEnergy,
  rungeKuttaDrifts,
];
