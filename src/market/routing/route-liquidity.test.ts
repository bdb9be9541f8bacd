import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPONENTIAL_SCALE, type LiquidityRouting } from "../../../spec/vocabulary/liquidity-routing.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { exponentialDown } from "./exponential.ts";
import { routeLiquidity, shareOut } from "./route-liquidity.ts";
import { total } from "./venues.testing.ts";

const UNIT = WAD ** 3n;

describe("the exponential", () => {
  it.each([
    ["e^0", 0n, EXPONENTIAL_SCALE],
    ["e^−1", UNIT, 367879441171442321595523770161460867n],
    ["e^−10", 10n * UNIT, 45399929762484851535591515560550n],
    ["e^(−10^−54)", 1n, EXPONENTIAL_SCALE - 1n],
    ["e^−83", 83n * UNIT, 0n],
  ])("%s has all its 36 digits", (_, exponent, value) => {
    expect(exponentialDown(exponent, UNIT)).toBe(value);
  });

  it("needs more bits for a finer exponent, and takes them", () => {
    expect(exponentialDown(1n, 10n ** 90n)).toBe(EXPONENTIAL_SCALE - 1n);
  });

  it("agrees with float64", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 40n * UNIT }), (exponent) => {
        const exact = Number(exponentialDown(exponent, UNIT)) / 1e36;
        const float = Math.exp(-Number(exponent) / 1e54);
        return Math.abs(exact - float) <= 1e-14 * float + 1e-36;
      }),
    ));
});

describe("liquidity", () => {
  const value = fc.bigInt({ min: -5n * WAD, max: 5n * WAD });
  const policy = fc.record({ information: value, utility: value, cost: fc.bigInt({ min: 0n, max: 5n * WAD }) });
  const request = fc.record({
    beta: fc.bigInt({ min: 0n, max: 3n * WAD }),
    sensitivity: fc.bigInt({ min: 0n, max: 2n * WAD }),
    policies: fc.array(policy, { minLength: 1, maxLength: 8 }),
    total: fc.constantFrom(WAD, 1n, 10n ** 27n + 1n),
  });
  const shares = (of: LiquidityRouting): readonly bigint[] => Result.getOrThrow(routeLiquidity(of));

  it("sums to exactly the total", () => fc.assert(fc.property(request, (of) => total(shares(of)) === of.total)));

  it("is the softmax of β·EFE, as float64 has it", () =>
    fc.assert(
      fc.property(request, (of) => {
        const efe = of.policies.map(
          ({ information, utility, cost }) =>
            (Number(information + utility) - (Number(of.sensitivity) / 1e18) * Number(cost)) / 1e18,
        );
        const best = Math.max(...efe);
        const parts = efe.map((each) => Math.exp((Number(of.beta) / 1e18) * (each - best)));
        const whole = parts.reduce((left, right) => left + right, 0);
        return shares({ ...of, total: WAD }).every((share, i) => {
          return Math.abs(Number(share) / 1e18 - (parts[i] ?? 0) / whole) < 1e-12;
        });
      }),
    ));

  it("gives more for more utility and less for more cost", () =>
    fc.assert(
      fc.property(request, fc.bigInt({ min: 0n, max: WAD }), (of, more) => {
        const [first = { information: 0n, utility: 0n, cost: 0n }, ...others] = of.policies;
        const [share = 0n] = shares(of);
        const [better = 0n] = shares({ ...of, policies: [{ ...first, utility: first.utility + more }, ...others] });
        const [dearer = 0n] = shares({ ...of, policies: [{ ...first, cost: first.cost + more }, ...others] });
        return better >= share && dearer <= share;
      }),
    ));

  it("overflows for no β", () => {
    const policies = [
      { information: 2n ** 112n - 1n, utility: 0n, cost: 0n },
      { information: 1n - 2n ** 112n, utility: 0n, cost: 2n ** 112n - 1n },
    ];
    const most = 2n ** 112n - 1n;
    expect(shares({ beta: most, sensitivity: most, policies, total: WAD })).toEqual([WAD, 0n]);
  });

  it("goes by largest remainder, ties to the earlier", () => {
    expect(shareOut(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]);
    expect(shareOut(10n, [1n, 4n, 2n])).toEqual([1n, 6n, 3n]);
  });

  it.each([
    ["LengthMismatch", { policies: [] }],
    ["OutOfBounds", { sensitivity: -1n }],
    ["OutOfBounds", { policies: [{ information: 2n ** 112n, utility: 0n, cost: 0n }] }],
    ["OutOfBounds", { policies: [{ information: 0n, utility: 0n, cost: -1n }] }],
  ] as const)("is refused as %s", (code, changes) => {
    const outcome = routeLiquidity({
      beta: 0n,
      sensitivity: 0n,
      policies: [{ information: 0n, utility: 0n, cost: 0n }],
      total: 1n,
      ...changes,
    });
    expect(Result.isFailure(outcome) && outcome.failure.code).toBe(code);
  });
});
