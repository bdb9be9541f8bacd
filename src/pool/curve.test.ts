import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resource } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { LARGE, resources, SMALL, upToBits } from "./arbitrary.testing.ts";
import { costUp } from "./cost.ts";
import { allowed, countDown, countUp, creditsOf, invariantOf } from "./definition.testing.ts";
import { curveOf, invariant } from "./invariant.ts";
import { proceedsDown } from "./proceeds.ts";
import { canPay, resourceInUp } from "./resource-in.ts";
import { resourceBoughtDown, resourceOutDown } from "./resource-out.ts";

const RUNS = { numRuns: 1500 };
const smallAmount = fc.bigInt({ min: 1n, max: 120n });
/** Amounts that cross the boundary may be as large as 2^256, and must still be exact and quick. */
const largeAmount = fc.oneof(upToBits(112, 1n), upToBits(256, 1n));

describe("the invariant", () => {
  it("is 2·q·P_w + m·p², below 2^338", () => {
    fc.assert(
      fc.property(resources(LARGE), ({ resource, shares }) => {
        const curve = curveOf(resource, shares);
        expect(curve.virtualCredits).toBe(creditsOf(resource, shares));
        expect(invariant(curve)).toBe(invariantOf(resource, shares));
        expect(invariant(curve) < 2n ** 338n).toBe(true);
      }),
    );
  });
});

describe("counted on small reserves, the extreme integer is", () => {
  it("C(x), for every x", () => {
    fc.assert(
      fc.property(resources(SMALL), ({ resource, shares }) => {
        for (let x = 0n; x < resource.q; x += 1n) {
          const d = countUp(0n, 20_000n, (credits) => allowed(resource, shares, -x, credits));
          expect(costUp(curveOf(resource, shares), x)).toBe(d);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("Y(x)", () => {
    fc.assert(
      fc.property(resources(SMALL), smallAmount, ({ resource, shares }, x) => {
        const y = countDown(resource.p - 1n, (credits) => allowed(resource, shares, x, -credits));
        expect(proceedsDown(curveOf(resource, shares), x)).toBe(y);
      }),
      RUNS,
    );
  });

  it("the largest x for d", () => {
    fc.assert(
      fc.property(resources(SMALL), fc.oneof(smallAmount, fc.constant(0n)), ({ resource, shares }, d) => {
        const x = countDown(resource.q - 1n, (taken) => allowed(resource, shares, -taken, d));
        expect(resourceOutDown(curveOf(resource, shares), d)).toBe(x);
        expect(resourceBoughtDown(resource, shares, d)).toBe(x);
      }),
      RUNS,
    );
  });

  it("Z(d), or none where the curve cannot pay", () => {
    fc.assert(
      fc.property(resources(SMALL), smallAmount, ({ resource, shares }, d) => {
        const curve = curveOf(resource, shares);
        const limit = 3000n;
        const x = countUp(0n, limit, (given) => allowed(resource, shares, given, -d));
        if (!canPay(curve, d)) expect(x).toBeNull();
        else if (x === null) expect(resourceInUp(curve, d) > limit).toBe(true);
        else expect(resourceInUp(curve, d)).toBe(x);
      }),
      RUNS,
    );
  });
});

describe("at scale, the answer is allowed and the next integer is not:", () => {
  it("C(x)", () => {
    fc.assert(
      fc.property(resources(LARGE), upToBits(112), ({ resource, shares }, size) => {
        const x = size % resource.q;
        const d = costUp(curveOf(resource, shares), x);
        expect(allowed(resource, shares, -x, d)).toBe(true);
        expect(allowed(resource, shares, -x, d - 1n)).toBe(false);
      }),
      RUNS,
    );
  });

  it("Y(x)", () => {
    fc.assert(
      fc.property(resources(LARGE), largeAmount, ({ resource, shares }, x) => {
        const y = proceedsDown(curveOf(resource, shares), x);
        expect(y <= resource.p - 1n && allowed(resource, shares, x, -y)).toBe(true);
        expect(y === resource.p - 1n || !allowed(resource, shares, x, -(y + 1n))).toBe(true);
      }),
      RUNS,
    );
  });

  const expectLargest = (resource: Resource, shares: bigint, d: bigint): void => {
    const x = resourceOutDown(curveOf(resource, shares), d);
    expect(allowed(resource, shares, -x, d)).toBe(true);
    expect(allowed(resource, shares, -(x + 1n), d)).toBe(false);
    expect(resourceBoughtDown(resource, shares, d)).toBe(x);
  };

  it("the largest x for d", () => {
    fc.assert(
      fc.property(resources(LARGE), largeAmount, ({ resource, shares }, d) => expectLargest(resource, shares, d)),
      RUNS,
    );
  });

  it("the largest x for d, on reserves such as a pool has", () => {
    const usual = {
      reserve: fc.bigInt({ min: 10n ** 20n, max: 10n ** 27n }),
      floor: fc.bigInt({ min: 0n, max: 10n ** 19n }),
      inertia: fc.constant(0n),
      shares: fc.bigInt({ min: 10n ** 20n, max: 10n ** 27n }),
    };
    fc.assert(
      fc.property(resources(usual), fc.bigInt({ min: 1n, max: 10n ** 27n }), ({ resource, shares }, d) =>
        expectLargest(resource, shares, d),
      ),
      RUNS,
    );
  });

  it("the largest x for d where the division is exact, and beside it", () => {
    const factor = fc.bigInt(1n, 10n ** 6n);
    fc.assert(
      fc.property(factor, factor, fc.bigInt(1n, 10n ** 19n), fc.bigInt(1n, 10n ** 26n), (j, k, c, p) => {
        // With q − x = j·W and x = k·j·W, C(x) = x·(p·W + c·(2·q − x))/((q − x)·W) has no remainder.
        const left = j * WAD;
        const resource = { weight: WAD, q: (k + 1n) * left, p, c, beta: 0n, m: 0n };
        const d = k * (p + c * (k + 2n) * j);
        expect(resourceOutDown(curveOf(resource, 1000n), d)).toBe(k * left);
        for (const off of [-1n, 0n, 1n]) expectLargest(resource, 1000n, d + off);
      }),
      RUNS,
    );
  });

  it("the largest x for d where the parabola nearly has a double root and float64 knows no digit of it", () => {
    // β·S = p·W + c·q − 1 leaves virtual credits of 1e-36, and d·W = c·q puts the order on the vertex.
    const c = WAD + 1n;
    const q = 10n ** 24n + 1n;
    const p = 10n ** 24n;
    const virtual = p * WAD + c * q - 1n;
    const resource = { weight: WAD, q, p, c, beta: virtual / 1000n, m: 0n };
    expect(virtual % 1000n).toBe(0n);
    expect(creditsOf(resource, 1000n)).toBe(1n);
    for (const off of [-1000n, -1n, 0n, 1n, 1000n]) expectLargest(resource, 1000n, (c * q) / WAD + off);
  });

  it("Z(d)", () => {
    fc.assert(
      fc.property(resources(LARGE), upToBits(112), ({ resource, shares }, size) => {
        fc.pre(resource.p > 1n);
        const d = 1n + (size % (resource.p - 1n));
        const curve = curveOf(resource, shares);
        fc.pre(canPay(curve, d));
        const x = resourceInUp(curve, d);
        expect(allowed(resource, shares, x, -d)).toBe(true);
        expect(allowed(resource, shares, x - 1n, -d)).toBe(false);
      }),
      RUNS,
    );
  });

  it("no x at all where the curve cannot pay", () => {
    fc.assert(
      fc.property(resources(LARGE), largeAmount, largeAmount, ({ resource, shares }, d, x) => {
        fc.pre(!canPay(curveOf(resource, shares), d));
        expect(allowed(resource, shares, x, -d)).toBe(false);
      }),
    );
  });
});

describe("the curves of one resource agree with each other:", () => {
  it("C does not fall as x rises, and what d buys costs no more than d", () => {
    fc.assert(
      fc.property(resources(LARGE), upToBits(112), ({ resource, shares }, d) => {
        const curve = curveOf(resource, shares);
        const x = resourceOutDown(curve, d);
        expect(costUp(curve, x) <= d).toBe(true);
        if (x + 1n < resource.q) expect(costUp(curve, x + 1n) > d).toBe(true);
      }),
    );
  });

  it("giving Z(d) is paid at least d, and one less is not", () => {
    fc.assert(
      fc.property(resources(LARGE), upToBits(112, 1n), ({ resource, shares }, d) => {
        const curve = curveOf(resource, shares);
        fc.pre(canPay(curve, d));
        const x = resourceInUp(curve, d);
        expect(proceedsDown(curve, x) >= d).toBe(true);
        expect(proceedsDown(curve, x - 1n) < d).toBe(true);
      }),
    );
  });
});
