import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CreatePool, NewResource } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { LARGE, pools, upToBits } from "./arbitrary.testing.ts";
import { create } from "./create.ts";
import { admissible, bisectUp, frozen } from "./definition.testing.ts";
import { codeOf, expectRefused } from "./refusals.testing.ts";

const LIMIT = 2n ** 112n;
const plain: NewResource = { weight: WAD / 4n, q: 10n ** 24n, p: 10n ** 24n, m: 0n, c: WAD / 2n, beta: WAD / 10n };
const inPaperTerms: NewResource = {
  weight: (3n * WAD) / 4n,
  q: 10n ** 24n,
  p: 10n ** 24n,
  m: 1n,
  lambda: 10n ** 27n,
  qBar: 10n ** 24n,
};
const INPUT: CreatePool = frozen({ shares: 10n ** 24n, resources: [plain, inPaperTerms] });

/** The input with other fields of the resource in the paper's terms, and of the plain one. */
const withFields = (paper: Partial<typeof inPaperTerms>, other: Partial<typeof plain> = {}): CreatePool => ({
  ...INPUT,
  resources: [{ ...plain, ...other } as NewResource, { ...inPaperTerms, ...paper } as NewResource],
});

describe("create", () => {
  it("stores c and β as given, or derives them, in a block of which nothing is known", () => {
    const pool = Result.getOrThrow(create(INPUT));
    expect(pool).toEqual({
      shares: 10n ** 24n,
      resources: [
        { weight: WAD / 4n, q: 10n ** 24n, p: 10n ** 24n, c: WAD / 2n, beta: WAD / 10n, m: 0n },
        // λ = 10^9, q̄ = 10^6: c = λ/(2·q̄²) = 0.0005, b = λ/q̄ = 1000, and β = b/10^6 shares = 0.001.
        { weight: (3n * WAD) / 4n, q: 10n ** 24n, p: 10n ** 24n, c: 5n * 10n ** 14n, beta: 10n ** 15n, m: 1n },
      ],
      block: { number: 0n, open: [null, null] },
    });
  });

  it("derives the largest c, b and β that do not exceed the real ones", () => {
    fc.assert(
      fc.property(upToBits(112), upToBits(112, 1n), upToBits(112, 1001n), (lambda, qBar, shares) => {
        const resource = { ...inPaperTerms, weight: WAD, m: 0n, lambda, qBar };
        const outcome = create({ shares, resources: [resource] });
        if (Result.isFailure(outcome)) return;
        const [{ c, beta } = { c: -1n, beta: -1n }] = outcome.success.resources;
        const square = 2n * qBar * qBar;
        expect(c * square <= lambda * WAD * WAD && (c + 1n) * square > lambda * WAD * WAD).toBe(true);
        let b = (lambda * WAD) / qBar;
        expect(b * qBar <= lambda * WAD && (b + 1n) * qBar > lambda * WAD).toBe(true);
        b *= WAD;
        expect(beta * shares <= b && (beta + 1n) * shares > b).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("accepts every admissible pool in bounds with more than 1000 shares", () => {
    fc.assert(
      fc.property(pools(LARGE, 8), ({ shares, resources }) => {
        const outcome = create({ shares, resources });
        if (shares === 1000n) expectRefused(outcome, "InvalidState", "input.shares");
        else expect(Result.getOrThrow(outcome).resources).toEqual(resources);
      }),
    );
  });

  it("judges a curve as the definition does", () => {
    fc.assert(
      fc.property(
        upToBits(112, 1n),
        upToBits(112, 1n),
        upToBits(112),
        upToBits(112),
        upToBits(112),
        (q, p, c, beta, m) => {
          const resource = { weight: WAD, q, p, c, beta, m };
          const outcome = create({ shares: 10n ** 24n, resources: [resource] });
          expect(codeOf(outcome)).toBe(admissible(resource, 10n ** 24n) ? null : "NotAdmissible");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("accepts inertia up to the last integer at which the curve is convex", () => {
    const large = fc.bigInt(10n ** 15n, 10n ** 27n);
    const floors = fc.bigInt(10n ** 15n, 10n ** 19n);
    fc.assert(
      fc.property(large, large, floors, fc.bigInt(1n, 99n), large, (q, p, c, part, shares) => {
        // β·S exceeds p·W, without which a curve is convex up to m = W²/(2·c).
        const beta = (p * WAD + (c * q * part) / 100n) / shares;
        fc.pre(shares > 1000n && beta < LIMIT && beta * shares > p * WAD);
        const resource = (m: bigint) => ({ weight: WAD, q, p, c, beta, m });
        const m = bisectUp((inertia) => !admissible(resource(inertia + 1n), shares));
        fc.pre(m < LIMIT - 1n);
        expect(codeOf(create({ shares, resources: [resource(m)] }))).toBeNull();
        expectRefused(create({ shares, resources: [resource(m + 1n)] }), "NotAdmissible");
      }),
      { numRuns: 300 },
    );
    // W² = 2·m·c and β = 0: the two sides of the condition are equal.
    expect(codeOf(create(withFields({}, { c: WAD, beta: 0n, m: WAD / 2n })))).toBeNull();
    expectRefused(create(withFields({}, { c: WAD, beta: 0n, m: WAD / 2n + 1n })), "NotAdmissible");
  });

  it("refuses what is out of bounds", () => {
    expectRefused(create({ ...INPUT, resources: [] }), "LengthMismatch", "input.resources");
    expectRefused(create({ ...INPUT, resources: [plain] }), "InvalidWeights", "input.resources.weight");
    for (const shares of [1000n, LIMIT]) expectRefused(create({ ...INPUT, shares }), "InvalidState", "input.shares");
    expect(codeOf(create({ ...INPUT, shares: 1001n, resources: [{ ...plain, weight: WAD }] }))).toBeNull();
    for (const name of ["q", "p", "qBar"] as const)
      for (const value of [0n, LIMIT])
        expectRefused(create(withFields({ [name]: value })), "InvalidState", `input.resources.1.${name}`);
    for (const name of ["m", "lambda"] as const)
      for (const value of [-1n, LIMIT])
        expectRefused(create(withFields({ [name]: value })), "InvalidState", `input.resources.1.${name}`);
    for (const name of ["c", "beta"] as const)
      for (const value of [-1n, LIMIT])
        expectRefused(create(withFields({}, { [name]: value })), "InvalidState", `input.resources.0.${name}`);
  });

  it("refuses a λ whose c has too few digits, unless λ = 0", () => {
    // c = λ·W²/(2·q̄²) is 10^6 at λ = 2·10^18 and q̄ = 10^24.
    expect(codeOf(create(withFields({ lambda: 2n * 10n ** 18n })))).toBeNull();
    expectRefused(
      create(withFields({ lambda: 2n * 10n ** 18n - 1n })),
      "ParameterPrecision",
      "input.resources.1.lambda",
    );
    expect(codeOf(create(withFields({ lambda: 0n })))).toBeNull();
    expect(codeOf(create(withFields({}, { c: 1n, beta: 0n })))).toBeNull();
  });

  it("refuses derived parameters that overflow, and does not judge their curve", () => {
    const paper = { ...inPaperTerms, weight: WAD, m: 0n };
    const single = (resource: Partial<typeof inPaperTerms>, shares = 10n ** 24n): CreatePool => ({
      shares,
      resources: [{ ...paper, ...resource } as NewResource],
    });
    expectRefused(create(single({ qBar: 1n })), "Overflow", "input.resources.0.lambda");
    // c = 2·λ, and b = 2·λ of which a share is worth a millionth: only c reaches 2^112, or misses it by 2.
    const half = { qBar: WAD / 2n, p: LIMIT - 1n };
    expectRefused(create(single({ ...half, lambda: LIMIT / 2n })), "Overflow");
    expect(codeOf(create(single({ ...half, lambda: LIMIT / 2n - 1n })))).toBeNull();
    // b = λ/16 and β = 32·b = 2·λ, while c = λ/512.
    const sixteen = { qBar: 16n * WAD, p: LIMIT - 1n, q: LIMIT - 1n };
    expectRefused(create(single({ ...sixteen, lambda: LIMIT / 2n }, WAD / 32n)), "Overflow");
    expect(codeOf(create(single({ ...sixteen, lambda: LIMIT / 2n - 16n }, WAD / 32n)))).toBeNull();
    // c = λ/2 = 2.5·10^33 is in bounds, β = λ·W/S is not.
    const large = { lambda: 5n * 10n ** 33n, qBar: WAD };
    expectRefused(create(single(large, 1001n)), "Overflow", "input.resources.0.lambda");
    expectRefused(create(withFields({ qBar: 1n, m: WAD })), "Overflow", "input.resources.1.lambda");
    // The curves of these would not be admissible.
    expectRefused(create(single({ ...half, lambda: LIMIT / 2n, m: WAD })), "Overflow");
    expectRefused(create(single({ ...sixteen, lambda: LIMIT / 2n, q: 1n, p: 1n }, WAD / 32n)), "Overflow");
    expectRefused(create(single({ ...large, q: 1n }, 1001n)), "Overflow");
    expectRefused(create(withFields({ qBar: 1n }, { beta: 2n * WAD })), "NotAdmissible", "input.resources.0");
    expectRefused(create(withFields({}, { beta: 2n * WAD })), "NotAdmissible", "input.resources.0");
  });

  it("reports the first refusal of the table when several apply", () => {
    const wrong = { ...withFields({ lambda: 1n, weight: 0n }, { q: 0n }), shares: 0n };
    expectRefused(create(wrong), "InvalidWeights");
    expectRefused(create(withFields({ lambda: 1n }, { q: 0n })), "InvalidState");
    expectRefused(create(withFields({ lambda: 1n }, { beta: 2n * WAD })), "ParameterPrecision");
  });
});
