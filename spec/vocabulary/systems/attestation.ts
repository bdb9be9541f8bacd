import { type Codec, index, list, nullable, oneOf, record, signed, truth, unsigned } from "../codec.ts";
import { type Parts, sameLength } from "../decode-request.ts";

const STAGES = ["idle", "committed", "voting", "opening", "spared", "verified", "rejected", "void"] as const;

export interface AttestationParams {
  readonly validators: number;
  readonly panel: number;
  readonly sampling: bigint;
  readonly window: bigint;
}

/** An attestation as it stands in a request; the lists have an entry for each validator. */
export interface StoredAttestation {
  readonly stage: (typeof STAGES)[number];
  /** Whether the commitment was made in this very block. */
  readonly fresh: boolean;
  readonly commitment: bigint | null;
  readonly panel: readonly boolean[];
  readonly votes: readonly (bigint | null)[];
  readonly result: bigint | null;
  readonly found: readonly (bigint | null)[];
  readonly contradicted: boolean;
  readonly mistaken: readonly boolean[];
  /** Seconds, -1 once the time of the stage is over, 0 where it has none. */
  readonly left: bigint;
}

const params: Codec<AttestationParams> = record("params", {
  validators: index,
  panel: index,
  sampling: unsigned,
  window: unsigned,
});

const state: Codec<StoredAttestation> = record("attestation", {
  stage: oneOf(STAGES),
  fresh: truth,
  commitment: nullable(unsigned),
  panel: list(truth),
  votes: list(nullable(unsigned)),
  result: nullable(unsigned),
  found: list(nullable(unsigned)),
  contradicted: truth,
  mistaken: list(truth),
  left: signed,
});

/** What the source of randomness says: a digest of the seed, and one of it and each validator. */
export interface DrawInput {
  readonly digest: bigint;
  readonly digests: readonly bigint[];
}

const lengths = ({
  params: { validators },
  state: attestation,
}: Parts<AttestationParams, StoredAttestation, unknown>) =>
  (["panel", "votes", "found", "mistaken"] as const).flatMap((name) =>
    sameLength(`state.${name}`, attestation[name].length, validators, "one for each validator"),
  );

const common = { params, state, lengths };
const opening = { result: unsigned, salt: unsigned };

/** How requests of `attestation.*` are read. */
export const attestationCodecs = {
  commit: { ...common, input: record("input", { commitment: unsigned }) },
  draw: {
    ...common,
    input: record("input", { digest: unsigned, digests: list(unsigned) }),
    lengths: (parts: Parts<AttestationParams, StoredAttestation, DrawInput>) => [
      ...lengths(parts),
      ...sameLength("input.digests", parts.input.digests.length, parts.params.validators, "one for each validator"),
    ],
  },
  vote: { ...common, input: record("input", { validator: index, commitment: unsigned }) },
  closeVoting: { ...common, input: record("input", {}) },
  open: {
    ...common,
    input: record("input", { party: nullable(index), ...opening, vouched: truth }),
  },
  conclude: { ...common, input: record("input", {}) },
  advance: { ...common, input: record("input", { seconds: unsigned }) },
};
