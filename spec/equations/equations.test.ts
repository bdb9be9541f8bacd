import { describe, expect, it } from "vitest";
import { float64, fraction, integer, rational, showRational } from "../arithmetic/index.ts";
import { batchExamples } from "./batch.examples.testing.ts";
import { chargeExamples } from "./charges.examples.testing.ts";
import { curveExamples } from "./curve.examples.testing.ts";
import { conservationExamples, integratorExamples } from "./dynamics.examples.testing.ts";
import { first, onTarget, paper } from "./example.testing.ts";
import { feeDistributionExamples } from "./fee-distribution.examples.testing.ts";
import * as equations from "./index.ts";
import { liquidityExamples } from "./liquidity.examples.testing.ts";
import { marketExamples } from "./market.examples.testing.ts";
import { phaseSpaceExamples } from "./phase-space.examples.testing.ts";
import { protocolExamples } from "./protocol.examples.testing.ts";
import { routingExamples } from "./routing.examples.testing.ts";

const examples = [
  ...phaseSpaceExamples,
  ...integratorExamples,
  ...conservationExamples,
  ...batchExamples,
  ...curveExamples,
  ...chargeExamples,
  ...protocolExamples,
  ...routingExamples,
  ...marketExamples,
  ...liquidityExamples,
  ...feeDistributionExamples,
];

const within = (reading: string) => examples.filter(({ beyond }) => beyond !== reading);
const show = (value: bigint | boolean): string => value.toString();

describe("every equation has the value worked by hand", () => {
  it.each(within("integer"))("in the integer reading: $equation: $at", ({ value, compute }) => {
    expect(compute(integer)).toBe(value);
  });

  it.each(examples)("in the rational reading: $equation: $at", ({ value, compute }) => {
    const computed = compute(rational);
    expect(typeof computed === "boolean" ? show(computed) : showRational(computed)).toBe(show(value));
  });

  it.each(within("float64"))("in the float64 reading: $equation: $at", ({ value, compute }) => {
    const computed = compute(float64);
    if (typeof computed === "boolean") expect(computed).toBe(value);
    else expect(Math.abs(computed - Number(value))).toBeLessThanOrEqual(Math.abs(Number(value)) * 2 ** -50);
  });
});

describe("numbers", () => {
  const numbered = Object.entries(equations).filter(([, value]) => typeof value === "function" && "source" in value);

  it("every equation of the sections is there, in the forms that differ", () => {
    const sources = numbered.map(([, value]) => (value as unknown as { source: equations.Source }).source);
    const numbers = new Set(sources.map(({ number, form }) => `${number} ${form}`));
    const paperNumbers = [
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
      "11",
      "12",
      "13",
      "15",
      "16",
      "17",
      "18",
      "19",
      "21",
      "25",
      "26",
      "28",
      "37",
      "38",
      "39",
      "40",
      "41",
      "42",
      "43",
      "44",
    ];
    for (const number of paperNumbers) expect(numbers).toContain(`${number} literal`);
    for (const number of ["P_w", "I", "Φ", "admissible", "rule", "7", "21", "28"])
      expect(numbers).toContain(`${number} sound`);
  });

  it("every equation has an example here", () => {
    const shown = new Set(examples.map(({ equation }) => equation));
    expect(numbered.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe("the gradient of one resource's part", () => {
  it("is zero in the coordinates of every other resource, and the flow of its own", () => {
    const resources = [paper(rational, first), paper(rational, onTarget)];
    const gradient = equations.gradientOfPart(rational, resources, 0);
    expect(gradient.byReserve.map(showRational)).toEqual(["72", "0"]);
    expect(gradient.byCredits.map(showRational)).toEqual(["78", "0"]);
  });

  it("is what the difference quotients of H_aug say", () => {
    const step = fraction(1n, 10n ** 9n);
    const h = (q: bigint, p: bigint, dq = fraction(0n), dp = fraction(0n)) => {
      const r = paper(rational, [q, p, 3n, 12n, 2n, 5n]);
      return equations.augmentedHamiltonian(rational, [{ ...r, q: rational.add(r.q, dq), p: rational.add(r.p, dp) }]);
    };
    const back = rational.subtract(fraction(0n), step);
    const slope = (forward: ReturnType<typeof h>, backward: ReturnType<typeof h>) =>
      rational.divide(rational.subtract(forward, backward), rational.multiply(fraction(2n), step));
    // Central differences of a quadratic are exact.
    expect(showRational(slope(h(6n, 12n, step), h(6n, 12n, back)))).toBe("72");
    expect(showRational(slope(h(6n, 12n, fraction(0n), step), h(6n, 12n, fraction(0n), back)))).toBe("78");
  });

  it("refuses gradients of different lengths", () => {
    const empty = { byReserve: [], byCredits: [] };
    const one = { byReserve: [1n], byCredits: [1n] };
    expect(() => equations.poissonBracket(integer, one, empty)).toThrow("no entry 0");
  });
});
