import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { type CurvatureImplementation, curvatureReference, refineCurvature } from "./curvature.ts";

/** The reference with one amount of its answers changed. */
const off =
  (name: string, by: bigint): CurvatureImplementation =>
  (request) =>
    Result.map(curvatureReference(request), (amounts) => {
      const amount = amounts[name];
      return amount === undefined ? amounts : { ...amounts, [name]: amount + by };
    });

/** Allows a raise that is refused as too large. */
const lenient: CurvatureImplementation = (request) => {
  const outcome = curvatureReference(request);
  return Result.isFailure(outcome) && outcome.failure.code === "RaiseTooLarge" ? Result.succeed({}) : outcome;
};

describe("curvature, random cases", () => {
  it.effect("src agrees with the specification", () =>
    Effect.gen(function* () {
      const { difference, outcomes, cases } = yield* refineCurvature({ seed: 11, cases: 5000 });
      expect(difference).toBeNull();
      expect(cases).toBe(5000);
      const expected = [
        "largestRaise",
        "lower",
        "lower.BeyondTarget",
        "lower.CurvatureOutOfRange",
        "lower.CurvatureStepTooFine",
        "lower.NotAdmissible",
        "lower.UnknownResource",
        "lower.ZeroAmount",
        "raise",
        "raise.AlreadyRaised",
        "raise.BeyondTarget",
        "raise.CurvatureOutOfRange",
        "raise.InvalidState",
        "raise.OutsideBand",
        "raise.RaiseTooLarge",
        "target",
      ];
      for (const name of expected) expect(outcomes[name], name).toBeGreaterThan(10);
    }),
  );

  it.effect.each([
    ["a β of one more", off("creditsAShare", 1n)],
    ["a step of one more", off("step", 1n)],
    ["a start too few", off("farthest", -1n)],
    ["a target rounded up", off("target", 1n)],
    ["a raise that is too large", lenient],
  ] as const)("notice %s", ([, implementation]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineCurvature({ seed: 11, cases: 3000, implementation });
      expect(difference).not.toBeNull();
    }),
  );
});
