import { Result } from "effect";
import fc from "fast-check";
import { match } from "ts-pattern";
import {
  attestationSteps,
  idleAttestation,
  type Attestation as Specified,
  type AttestationRules as SpecifiedRules,
  WORKER,
} from "../../spec/machines/workers/attestation/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import * as source from "../../src/market/workers/attestation/index.ts";
import type { Outcome } from "../../src/market/workers/index.ts";
import { refineScenarios, type ScenarioOptions, type System } from "./scenario.ts";

/** The operations under refinement; a wrong implementation replaces one. */
export type AttestationImplementation = Pick<
  typeof source,
  "commit" | "draw" | "vote" | "closeVoting" | "open" | "conclude"
>;

export interface AttestationSetup {
  readonly validators: number;
  readonly panel: number;
  readonly sampling: bigint;
}

export type AttestationRequest =
  | { readonly action: "commit"; readonly commitment: bigint }
  | { readonly action: "draw"; readonly seed: bigint }
  | { readonly action: "vote"; readonly validator: bigint; readonly commitment: bigint }
  | { readonly action: "open"; readonly party: bigint; readonly result: bigint; readonly salt: bigint }
  | { readonly action: "closeVoting" }
  | { readonly action: "conclude" }
  | { readonly action: "advance"; readonly seconds: bigint };

interface Implemented extends source.Now {
  readonly attestation: source.Attestation;
}

const WINDOW = 10n;

/** The hardware vouches for the results below 3. */
const vouches = (result: bigint): boolean => result < 3n;
const { digest, seal } = source.DEFAULT_ATTESTATION_RULES;
const sealOf = (party: bigint, result: bigint, salt: bigint): bigint =>
  seal(party === WORKER ? null : Number(party), result, salt);

const rulesOf = (setup: AttestationSetup) => {
  const { validators, panel } = setup;
  const common = { sampling: setup.sampling, window: WINDOW, digest, vouches };
  return {
    specified: {
      ...{ ...common, validators: BigInt(validators), panel: BigInt(panel), seal: sealOf },
    } satisfies SpecifiedRules,
    implemented: { ...common, validators, panel, seal } satisfies source.AttestationRules,
  };
};

/** What a stored attestation stands for: ballots by validator, times as what is left of them. */
const specifiedAttestation = (
  { validators }: AttestationSetup,
  { time, block, attestation }: Implemented,
): Specified => {
  const { stage, commitment, ballots, result, contradicted, mistaken, due } = attestation;
  const places = Array.from({ length: validators }, (_, validator) => validator);
  const timed = ["committed", "voting", "opening"].includes(stage);
  return {
    ...{ stage, commitment, result, contradicted, fresh: stage === "committed" && attestation.block === block },
    panel: places.map((validator) => ballots.has(validator)),
    votes: places.map((validator) => ballots.get(validator)?.seal ?? null),
    found: places.map((validator) => ballots.get(validator)?.found ?? null),
    mistaken: places.map((validator) => mistaken.has(validator)),
    left: timed ? (time <= due ? due - time : -1n) : 0n,
  };
};

type Played = ReturnType<System<AttestationSetup, AttestationRequest, Specified, Implemented>["implementation"]>;

const callOf =
  (implementation: AttestationImplementation) =>
  (setup: AttestationSetup, { attestation, ...now }: Implemented, request: AttestationRequest): Played => {
    const { implemented: rules } = rulesOf(setup);
    const keep = <Receipt extends object>(outcome: Outcome<source.Attestation, Receipt>): Played =>
      Result.map(outcome, ({ post }) => ({ next: { ...now, attestation: post }, receipt: {} }));
    return match(request)
      .returnType<Played>()
      .with({ action: "commit" }, ({ commitment }) =>
        keep(implementation.commit(rules, attestation, { ...now, commitment })),
      )
      .with({ action: "draw" }, ({ seed }) => keep(implementation.draw(rules, attestation, { ...now, seed })))
      .with({ action: "vote" }, ({ validator, commitment }) =>
        keep(implementation.vote(rules, attestation, { ...now, validator: Number(validator), commitment })),
      )
      .with({ action: "open" }, ({ party, result, salt }) =>
        keep(
          implementation.open(rules, attestation, {
            ...{ ...now, party: party === WORKER ? null : Number(party), result, salt },
          }),
        ),
      )
      .with({ action: "closeVoting" }, () => keep(implementation.closeVoting(rules, attestation, now)))
      .with({ action: "conclude" }, () => keep(implementation.conclude(rules, attestation, now)))
      .with({ action: "advance" }, ({ seconds }) =>
        Result.succeed({ next: { attestation, time: now.time + seconds, block: now.block + 1n }, receipt: {} }),
      )
      .exhaustive();
  };

const VALIDATORS = 7;

const validator = fc.bigInt({ min: 0n, max: BigInt(VALIDATORS) });
const party = fc.oneof({ weight: 1, arbitrary: fc.constant(WORKER) }, { weight: 4, arbitrary: validator });
/** Mostly the right one. */
const result = fc.constantFrom(1n, 1n, 1n, 2n, 3n);
const salt = fc.constantFrom(0n, 0n, 0n, 1n);
const seed = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });

const request: fc.Arbitrary<AttestationRequest> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      action: fc.constant("commit" as const),
      commitment: result.map((one) => sealOf(WORKER, one, 0n)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ action: fc.constant("draw" as const), seed }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(validator, result)
      .map(([member, one]) => ({ action: "vote" as const, validator: member, commitment: sealOf(member, one, 0n) })),
  },
  { weight: 5, arbitrary: fc.record({ action: fc.constant("open" as const), party, result, salt }) },
  { weight: 1, arbitrary: fc.record({ action: fc.constantFrom("closeVoting" as const) }) },
  { weight: 1, arbitrary: fc.record({ action: fc.constantFrom("conclude" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ action: fc.constant("advance" as const), seconds: fc.constantFrom(1n, 10n, 11n) }),
  },
);

/** One attestation from its commitment to the cross-check, by parties that mostly do what they should. */
const life: fc.Arbitrary<readonly AttestationRequest[]> = fc
  .record({
    seed,
    worker: result,
    found: fc.array(result, { minLength: VALIDATORS, maxLength: VALIDATORS }),
    between: fc.array(fc.array(request, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
    late: fc.constantFrom(1n, 11n),
  })
  .map(({ seed: drawn, worker, found, between, late }) => {
    const steps: readonly (readonly AttestationRequest[])[] = [
      [{ action: "commit", commitment: sealOf(WORKER, worker, 0n) }],
      [
        { action: "advance", seconds: 1n },
        { action: "draw", seed: drawn },
      ],
      found.map((one, v) => ({ action: "vote", validator: BigInt(v), commitment: sealOf(BigInt(v), one, 0n) })),
      [{ action: "closeVoting" }],
      found.map((one, v) => ({ action: "open", party: BigInt(v), result: one, salt: 0n })),
      [{ action: "open", party: WORKER, result: worker, salt: 0n }],
      [{ action: "advance", seconds: late }, { action: "conclude" }],
    ];
    return steps.flatMap((step, i) => [...step, ...(between[i] ?? [])]);
  });

const systemOf = (
  implementation: AttestationImplementation,
): System<AttestationSetup, AttestationRequest, Specified, Implemented> => ({
  name: "workers/attestation",
  scenario: fc.record({
    setup: fc.record({
      validators: fc.constantFrom(VALIDATORS, VALIDATORS - 1),
      panel: fc.integer({ min: 1, max: VALIDATORS - 2 }),
      sampling: fc.bigInt({ min: WAD / 2n, max: WAD }),
    }),
    calls: fc.oneof(
      { weight: 1, arbitrary: fc.array(request, { minLength: 5, maxLength: 30 }) },
      { weight: 3, arbitrary: life },
    ),
  }),
  begin: (setup) => ({
    abstract: idleAttestation(rulesOf(setup).specified),
    concrete: { time: 0n, block: 0n, attestation: source.newAttestation },
  }),
  specification: (setup, state, { action, ...parameters }) =>
    attestationSteps[action](rulesOf(setup).specified, state, parameters),
  implementation: callOf(implementation),
  abstraction: specifiedAttestation,
});

/** The attestation protocol of `src`, sorting digests and counting by pairs, against the specification. */
export const refineAttestation = ({
  implementation = source,
  ...options
}: ScenarioOptions & { readonly implementation?: AttestationImplementation }) =>
  refineScenarios(systemOf(implementation), options);
