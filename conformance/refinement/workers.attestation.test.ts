import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import * as source from "../../src/market/workers/attestation/index.ts";
import { describeScenario } from "./scenario.ts";
import { type AttestationImplementation, refineAttestation } from "./workers.attestation.ts";

const SEED = 20260304;

const WRONG: readonly (readonly [string, Partial<AttestationImplementation>])[] = [
  [
    "a panel of one more",
    { draw: (rules, attestation, call) => source.draw({ ...rules, panel: rules.panel + 1 }, attestation, call) },
  ],
  [
    "a draw in the block of the commitment",
    { draw: (rules, attestation, call) => source.draw(rules, attestation, { ...call, block: call.block + 1n }) },
  ],
  [
    "hardware that is not asked",
    { open: (rules, attestation, call) => source.open({ ...rules, vouches: () => true }, attestation, call) },
  ],
  [
    "a cross-check that takes half of the panel for most of it",
    {
      conclude: (rules, attestation, now) => {
        const [first, ...rest] = [...attestation.ballots];
        const fewer = first !== undefined && first[1].found === null ? new Map(rest) : attestation.ballots;
        return source.conclude(rules, { ...attestation, ballots: fewer }, now);
      },
    },
  ],
];

describe("attestation: src and spec agree", () => {
  it.effect("on random runs with SHA-256, in which every refusal occurs", () =>
    Effect.gen(function* () {
      const { difference, cases, answered, refused, seed } = yield* refineAttestation({ seed: SEED, cases: 6000 });
      expect(difference === null ? "" : describeScenario(`attestation, seed ${seed}`, difference)).toBe("");
      expect(cases).toBeGreaterThanOrEqual(6000);
      expect(answered / cases).toBeGreaterThan(0.25);
      expect(Object.keys(refused).toSorted()).toEqual([
        "AlreadyVoted",
        "Expired",
        "InvalidAttestation",
        "TooEarly",
        "Unauthorized",
        "UnknownParty",
        "WrongStatus",
      ]);
    }),
  );

  it.effect.each(WRONG)("notice %s, and shrink it", ([, wrong]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineAttestation({
        seed: SEED,
        cases: 6000,
        implementation: { ...source, ...wrong },
      });
      expect(difference).not.toBeNull();
      expect(difference?.specification).not.toBe(difference?.implementation);
    }),
  );
});
