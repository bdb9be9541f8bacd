import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPONENTIAL_SCALE, type LiquidityRouting } from "../../vocabulary/liquidity-routing.ts";
import { WAD } from "../../vocabulary/units.ts";
import { exponentialDown, routeLiquidity, shareOut } from "./liquidity.ts";

const UNIT = WAD ** 3n;

describe("the exponential, rounded down to 36 digits", () => {
  it.each([
    ["e^0 = 1", 0n, EXPONENTIAL_SCALE],
    ["e^−1 = 0.367879441171442321595523770161460867…", UNIT, 367879441171442321595523770161460867n],
    ["e^−10 = 0.0000453999297624848515355915155605506…", 10n * UNIT, 45399929762484851535591515560550n],
    ["just below 1", 1n, EXPONENTIAL_SCALE - 1n],
    ["e^−82.9 is below 10^−36", (829n * UNIT) / 10n, 0n],
    ["and so is all beyond", 10n ** 90n, 0n],
  ])("%s", (_, exponent, value) => {
    expect(exponentialDown(exponent)).toBe(value);
  });

  it("falls", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 90n * UNIT }), fc.bigInt({ min: 0n, max: UNIT }), (t, more) => {
        return exponentialDown(t) >= exponentialDown(t + more);
      }),
      { numRuns: 60 },
    ));
});

describe("shares", () => {
  it("go to the largest remainders, then to the earlier", () => {
    expect(shareOut(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]);
    expect(shareOut(10n, [1n, 4n, 2n])).toEqual([1n, 6n, 3n]);
    expect(shareOut(0n, [1n, 4n])).toEqual([0n, 0n]);
  });

  it("sum to the total, and no one's is off by a unit", () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 112n }),
        fc.array(fc.bigInt({ min: 0n, max: 2n ** 120n }), { minLength: 1, maxLength: 6 }),
        (total, others) => {
          const parts = [1n, ...others];
          const whole = parts.reduce((left, right) => left + right, 0n);
          const shares = shareOut(total, parts);
          const exact = shares.every((share, i) => {
            const off = share * whole - total * (parts[i] ?? 0n);
            return -whole < off && off < whole;
          });
          return exact && shares.reduce((left, right) => left + right, 0n) === total;
        },
      ),
    ));
});

describe("liquidity by equation 34", () => {
  const request = (changes: Partial<LiquidityRouting>): LiquidityRouting => ({
    beta: WAD,
    sensitivity: WAD,
    policies: [
      { information: WAD, utility: 0n, cost: 0n },
      { information: 0n, utility: 0n, cost: 0n },
    ],
    total: WAD,
    ...changes,
  });

  it("is e : 1 between policies that differ by 1 in value", () => {
    // 1/(1 + e^−1) = 0.731058578630004879…
    expect(routeLiquidity(request({}))).toEqual(Result.succeed([731058578630004879n, 268941421369995121n]));
  });

  it("goes to what is worth more, not to what is worth less: the paper's free energy is a utility", () => {
    const costly = request({ policies: [...request({}).policies, { information: WAD, utility: 0n, cost: WAD }] });
    const [best = 0n, plain = 0n, paid = 0n] = Result.getOrThrow(routeLiquidity(costly));
    expect(best).toBeGreaterThan(plain);
    expect(paid).toBe(plain);
  });

  it("is equal for β = 0, and does not overflow for any β", () => {
    expect(routeLiquidity(request({ beta: 0n }))).toEqual(Result.succeed([WAD / 2n, WAD / 2n]));
    expect(routeLiquidity(request({ beta: 2n ** 112n - 1n }))).toEqual(Result.succeed([WAD, 0n]));
  });

  it.each([
    ["LengthMismatch", { policies: [] }],
    ["OutOfBounds", { beta: 2n ** 112n }],
    ["OutOfBounds", { total: -1n }],
    ["OutOfBounds", { policies: [{ information: -(2n ** 112n), utility: 0n, cost: 0n }] }],
  ] as const)("is refused as %s", (code, changes) => {
    const refused = Result.flip(routeLiquidity(request(changes)));
    expect(Result.getOrThrow(refused).map((each) => each.code)).toEqual([code]);
  });
});
