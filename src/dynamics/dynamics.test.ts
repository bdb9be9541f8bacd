import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../series.ts";
import {
  coupledGauge,
  DRIFTING,
  type Drift,
  driftFindings,
  driftSeries,
  energy,
  equilibrium,
  exactFlow,
  exitTime,
  flowSeries,
  frequencySquared,
  INTEGRATOR_NAMES,
  INTEGRATORS,
  inPhaseSpace,
  kindOf,
  lagrangian,
  legendre,
  type Motion,
  type Moving,
  measureDrift,
  measureOrder,
  modifiedEnergy,
  OffTheLevelSet,
  orderFindings,
  orderSeries,
  reversibilityDefect,
  SCENARIO_NAMES,
  SCENARIOS,
  SECTION_RESOURCES,
  sectionSeries,
  stepDeterminant,
  stepOnce,
  swapByFlow,
  symplecticDefect,
  takeSection,
  transform,
  velocity,
} from "./index.ts";

const between = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const motions: fc.Arbitrary<Motion> = fc.record({
  weight: between(0.1, 1),
  lambda: between(0, 5),
  target: between(0.5, 2),
  mu: fc.oneof(fc.constant(0), between(0, 1)),
});
const points = fc.record({ q: between(0.1, 4), p: between(0.1, 4) });
const near = (value: number, due: number, size = 1): boolean =>
  Math.abs(value - due) <= 1e-9 * Math.max(size, Math.abs(due));

describe("the exact flow", () => {
  it("keeps H, undoes itself, and adds up", () =>
    fc.assert(
      fc.property(motions, points, between(-3, 3), between(-3, 3), (motion, at, s, t) => {
        const later = exactFlow(motion, at, t);
        const size = 1e3;
        expect(near(energy(motion, later), energy(motion, at), size)).toBe(true);
        const back = exactFlow(motion, later, -t);
        expect(near(back.q, at.q, size) && near(back.p, at.p, size)).toBe(true);
        const [both, once] = [exactFlow(motion, exactFlow(motion, at, s), t), exactFlow(motion, at, s + t)];
        expect(near(both.q, once.q, size) && near(both.p, once.p, size)).toBe(true);
      }),
    ));

  it("has the velocity that it should, and stands still at its equilibrium", () =>
    fc.assert(
      fc.property(motions, points, (motion, at) => {
        const step = 1e-6;
        const [before, after] = [exactFlow(motion, at, -step), exactFlow(motion, at, step)];
        expect((after.q - before.q) / (2 * step)).toBeCloseTo(velocity(motion, at).q, 6);
        expect((after.p - before.p) / (2 * step)).toBeCloseTo(velocity(motion, at).p, 6);
        const centre = equilibrium(motion);
        if (centre === null || Math.abs(centre.q) > 1e6) return;
        expect(inPhaseSpace(centre)).toBe(false);
        expect(Math.abs(velocity(motion, centre).p)).toBeLessThan(1e-6 * (1 + Math.abs(centre.p)));
      }),
    ));

  it("knows the three kinds of orbit", () => {
    expect(SCENARIO_NAMES.map((name) => kindOf((SCENARIOS[name].resources[0] as Moving).motion))).toEqual([
      "elliptic",
      "hyperbolic",
      "parabolic",
      "hyperbolic",
    ]);
    expect(frequencySquared({ weight: 0.25, lambda: 4, target: 1, mu: 0.0625 })).toBe(0);
  });

  it("leaves Γ through p = 0 at its exit time, and not before", () =>
    fc.assert(
      fc.property(motions, points, (motion, at) => {
        const time = exitTime(motion, at);
        if (!(time < 20)) return;
        expect(Math.abs(exactFlow(motion, at, time).p)).toBeLessThan(1e-6);
        for (const part of [0.25, 0.5, 0.99]) expect(inPhaseSpace(exactFlow(motion, at, part * time))).toBe(true);
      }),
    ));

  it("takes a swap to where its time says, or there is no such point", () =>
    fc.assert(
      fc.property(motions, points, between(-0.5, 0.9), (motion, at, part) => {
        try {
          const { q, p, t } = swapByFlow(motion, at, part * at.q);
          const there = exactFlow(motion, at, t);
          expect(near(there.q, q, 10) && near(there.p, p, 10)).toBe(true);
          expect(Math.sign(t) * Math.sign(part)).toBeLessThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(OffTheLevelSet);
        }
      }),
    ));
});

describe("the integrators", () => {
  it("that are symplectic are so for any constants, reverse themselves, and the others do not keep areas", () =>
    fc.assert(
      fc.property(motions, points, between(0.01, 0.5), (motion, at, h) => {
        for (const name of INTEGRATOR_NAMES.filter((each) => INTEGRATORS[each].symplectic)) {
          expect(stepDeterminant(name, motion, h)).toBeCloseTo(1, 11);
          expect(reversibilityDefect(name, motion, h, at)).toBeLessThan(1e-11);
        }
        expect(stepDeterminant("euler", motion, h)).toBeCloseTo(1 + frequencySquared(motion) * h * h, 11);
        const x = h * motion.weight;
        expect(stepDeterminant("literalVerlet", motion, h)).toBeCloseTo((1 + x) * (1 - x / 2) ** 2, 11);
      }),
    ));

  it("keep the modified energy exactly where it is gSV's, and only there", () =>
    fc.assert(
      fc.property(motions, points, between(0.01, 0.5), (motion, at, h) => {
        const after = stepOnce("verlet", motion, h, at);
        expect(near(modifiedEnergy(motion, h, after), modifiedEnergy(motion, h, at), 100)).toBe(true);
      }),
    ));

  it("move each of several resources as if it were alone", () => {
    const [one, other] = SECTION_RESOURCES as [Moving, Moving];
    for (const name of INTEGRATOR_NAMES) {
      const state = Float64Array.of(one.at.q, one.at.p, other.at.q, other.at.p);
      INTEGRATORS[name].make([one.motion, other.motion], 0.25)(state);
      const alone = [stepOnce(name, one.motion, 0.25, one.at), stepOnce(name, other.motion, 0.25, other.at)];
      expect([...state]).toEqual(alone.flatMap(({ q, p }) => [q, p]));
    }
  });
});

describe("the experiments", () => {
  const CHECKPOINTS = [10_000, 1_000_000];
  const drifts: readonly Drift[] = SCENARIO_NAMES.flatMap((name) =>
    DRIFTING.map((integrator) => measureDrift(SCENARIOS[name], integrator, CHECKPOINTS)),
  );
  const orders = SCENARIO_NAMES.flatMap((name) => INTEGRATOR_NAMES.map((each) => measureOrder(SCENARIOS[name], each)));

  it("show what they have to over a million steps", () => {
    const findings = [...driftFindings(drifts), ...orderFindings(orders)];
    expect(findings).toHaveLength(2 + 3 + DRIFTING.length + orders.length);
    expect(findings.filter(({ holds }) => !holds)).toEqual([]);
  });

  it("would not show it of an integrator that is not what it is called", () => {
    const swapped = drifts.map((drift) => ({
      ...drift,
      integrator:
        drift.integrator === "verlet"
          ? ("literalVerlet" as const)
          : drift.integrator === "literalVerlet"
            ? ("verlet" as const)
            : drift.integrator,
    }));
    const failing = driftFindings(swapped).filter(({ holds }) => !holds);
    expect(failing.map(({ finding }) => finding).join("\n")).toMatch(
      /drift of verlet is bounded[\s\S]*literalVerlet multiplies H/,
    );
    const bounded = drifts.map((drift) => ({ ...drift, verdict: "bounded" as const }));
    expect(driftFindings(bounded).filter(({ holds }) => !holds)).toHaveLength(DRIFTING.length);
    const wrong = orders.map((order) => ({ ...order, measured: (order.measured ?? 4) - 0.2 }));
    expect(orderFindings(wrong).every(({ holds }) => !holds)).toBe(true);
    expect(driftFindings([]).every(({ holds }) => !holds)).toBe(true);
  });

  it("keep the modified energy to rounding over a million steps of gSV", () => {
    const found = drifts.find(({ scenario, integrator }) => scenario.name === "elliptic" && integrator === "verlet");
    expect(found?.modifiedDrift).toBeLessThan(1e-11);
  });

  it("are written as series, the same bytes each time", () => {
    const again = measureDrift(SCENARIOS.elliptic, "verlet", CHECKPOINTS);
    const before = drifts.filter(({ scenario, integrator }) => scenario.name === "elliptic" && integrator === "verlet");
    expect(toCsv(driftSeries([again]))).toBe(toCsv(driftSeries(before)));
    expect(toCsv(driftSeries(before)).trim().split("\n")).toHaveLength(202);
    expect(toCsv(orderSeries(orders)).split("\n")[0]).toBe("scenario,integrator,h,error");
    const [resource] = SCENARIOS.elliptic.resources as [Moving];
    expect(
      toCsv(flowSeries(resource, 4, 100))
        .trim()
        .split("\n"),
    ).toHaveLength(102);
  });
});

describe("a Poincaré section", () => {
  const options = { level: 0.5, h: 0.01, count: 40, most: 200_000 };

  it("at resonance is a few points, and no island grows around them", () => {
    const { motion, at } = SECTION_RESOURCES[0] as Moving;
    const taken = takeSection(
      [
        { motion, at },
        { motion, at: { q: 2, p: 0.5 } },
      ],
      options,
    );
    const [first] = taken.crossings;
    for (const { q, p } of taken.crossings) {
      expect(q).toBeCloseTo(first?.q ?? 0, 6);
      expect(p).toBeCloseTo(first?.p ?? 0, 6);
    }
    expect(toCsv(sectionSeries(taken)).trim().split("\n")).toHaveLength(41);
  });

  it("of a coarse integrator is not taken for a conic", () => {
    expect(takeSection(SECTION_RESOURCES, { ...options, h: 1.5 }).verdict).toBe("not a conic");
  });

  it("of hyperbolas has no return, and exponents of σ", () => {
    const [resource] = SCENARIOS.hyperbolic.resources as [Moving];
    const taken = takeSection([resource, resource], { ...options, most: 5000 });
    expect(taken.crossings).toEqual([]);
    expect(taken.lyapunovExponents[0]).toBeCloseTo(Math.sqrt(0.02), 1);
  });
});

describe("canonical transformations and Lagrangians", () => {
  it("equation 12 is symplectic for gauges that couple resources, and a map that is none is noticed", () => {
    const point = [1, 2, 1.5, 3, 1, 2];
    expect(symplecticDefect(transform(coupledGauge(0.25)), point)).toBeLessThan(1e-7);
    const wrong = (at: readonly number[]) =>
      transform(coupledGauge(0.25))(at).map((each, i) => (i > 2 ? 1.01 * each : each));
    expect(symplecticDefect(wrong, point)).toBeGreaterThan(1e-3);
  });

  it("the Lagrangian's momentum is p, and its Legendre transform is H", () =>
    fc.assert(
      fc.property(
        motions.filter(({ mu }) => mu > 0.05),
        points,
        (motion, at) => {
          const tangent = { q: at.q, velocity: velocity(motion, at).q };
          expect(legendre(motion, tangent)).toBeCloseTo(energy(motion, at), 9);
          const step = 1e-5;
          const slope =
            lagrangian(motion, { ...tangent, velocity: tangent.velocity + step }) -
            lagrangian(motion, { ...tangent, velocity: tangent.velocity - step });
          expect(slope / (2 * step)).toBeCloseTo(at.p, 5);
        },
      ),
    ));
});
