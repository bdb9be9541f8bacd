import { createHash } from "node:crypto";
import { Result } from "effect";
import {
  type Attestation,
  type AttestationAction,
  type AttestationRules,
  attestationSteps,
  WORKER,
} from "../../../spec/machines/workers/attestation/index.ts";
import {
  type AttestationParams,
  attestationCodecs,
  type RequestCodec,
  type StoredAttestation,
} from "../../../spec/vocabulary/index.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { handlingFirst, type SystemHandler } from "../answered.ts";

/** SHA-256 of words of 32 bytes each, the most significant byte first. */
const digestOf = (words: readonly bigint[]): bigint => {
  const text = words.map((word) => word.toString(16).padStart(64, "0")).join("");
  return BigInt(`0x${createHash("sha256").update(text, "hex").digest("hex")}`);
};

/** The seal of a result; the worker stands as the last word. */
export const sealOf = (party: bigint, result: bigint, salt: bigint): bigint =>
  digestOf([party === WORKER ? WORD_LIMIT - 1n : party, result, salt]);

/** What the input says in place of the hardware and of the source of randomness. */
interface Heard {
  readonly vouched?: boolean;
  readonly digest?: bigint;
  readonly digests?: readonly bigint[];
}

type Given = Readonly<Record<string, bigint | number | null>>;

const parameterOf = (value: Given[string]): bigint => {
  if (value === null || value === undefined) return WORKER;
  return BigInt(value);
};

const outputOf = (action: AttestationAction, { stage, contradicted, mistaken }: Attestation): JsonObject => {
  if (action === "draw") return { sampled: stage === "voting" };
  if (action !== "conclude") return {};
  return { contradicted, mistaken: mistaken.flatMap((wrong, validator) => (wrong ? [validator] : [])) };
};

const step = <I extends object>(
  action: AttestationAction,
  codec: RequestCodec<AttestationParams, StoredAttestation, I>,
): SystemHandler =>
  handlingFirst(codec, ({ params, state, input }) => {
    const { vouched = false, digest = 0n, digests = [], ...given } = input as Heard;
    const rules: AttestationRules = {
      ...params,
      ...{ validators: BigInt(params.validators), panel: BigInt(params.panel) },
      digest: ([, validator]) => (validator === undefined ? digest : (digests[Number(validator)] ?? 0n)),
      ...{ seal: sealOf, vouches: () => vouched },
    };
    const named = Object.entries(given as Given).map(([name, value]) => [name, parameterOf(value)]);
    const parameters = { seed: 0n, ...Object.fromEntries(named) };
    return Result.map(attestationSteps[action](rules, state, parameters), ({ next }) => ({
      output: outputOf(action, next),
      post: jsonObjectOf(next),
    }));
  });

export const attestation = {
  "attestation.commit": step("commit", attestationCodecs.commit),
  "attestation.draw": step("draw", attestationCodecs.draw),
  "attestation.vote": step("vote", attestationCodecs.vote),
  "attestation.closeVoting": step("closeVoting", attestationCodecs.closeVoting),
  "attestation.open": step("open", attestationCodecs.open),
  "attestation.conclude": step("conclude", attestationCodecs.conclude),
  "attestation.advance": step("advance", attestationCodecs.advance),
};
