import { Result } from "effect";
import {
  type AttestationParams,
  attestationCodecs,
  type Refusal,
  type RequestCodec,
  type StoredAttestation,
} from "../../../spec/vocabulary/index.ts";
import * as src from "../../../src/market/workers/attestation/index.ts";
import { handlingFirst, type SystemHandler } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

/** The seed of every draw: `src` asks for digests of it, which a request gives in its place. */
const SEED = 7n;

/** When every request is made: `src` counts deadlines and blocks, a request what is left until them. */
const NOW: src.Now = { time: 2n ** 80n, block: 1n };

const attestationOf = ({
  fresh,
  panel,
  votes,
  found,
  mistaken,
  left,
  ...known
}: StoredAttestation): src.Attestation => ({
  ...known,
  block: fresh ? NOW.block : NOW.block - 1n,
  ballots: new Map(
    panel.flatMap((member, validator) =>
      member ? [[validator, { seal: votes[validator] ?? null, found: found[validator] ?? null }] as const] : [],
    ),
  ),
  mistaken: new Set(mistaken.flatMap((wrong, validator) => (wrong ? [validator] : []))),
  due: left < 0n ? NOW.time - 1n : NOW.time + left,
});

const TIMED: readonly string[] = ["committed", "voting", "opening"];

const stored = (
  { validators }: AttestationParams,
  { stage, block, commitment, ballots, result, contradicted, mistaken, due }: src.Attestation,
  now: src.Now,
): StoredAttestation => {
  const places = Array.from({ length: validators }, (_, validator) => validator);
  const left = now.time <= due ? due - now.time : -1n;
  return {
    ...{ stage, fresh: stage === "committed" && block === now.block, commitment },
    panel: places.map((validator) => ballots.has(validator)),
    votes: places.map((validator) => ballots.get(validator)?.seal ?? null),
    result,
    found: places.map((validator) => ballots.get(validator)?.found ?? null),
    contradicted,
    mistaken: places.map((validator) => mistaken.has(validator)),
    left: TIMED.includes(stage) ? left : 0n,
  };
};

interface Heard {
  readonly vouched?: boolean;
  readonly digest?: bigint;
  readonly digests?: readonly bigint[];
}

type Outcome = Result.Result<{ readonly post: src.Attestation; readonly receipt: object }, Refusal>;

const on = <I extends object>(
  codec: RequestCodec<AttestationParams, StoredAttestation, I>,
  operate: (
    rules: src.AttestationRules,
    attestation: src.Attestation,
    call: I & src.Now & { readonly seed: bigint },
  ) => Outcome,
): SystemHandler =>
  handlingFirst(codec, ({ params, state, input }) => {
    const { vouched = false, digest = 0n, digests = [] }: Heard = input;
    const rules: src.AttestationRules = {
      ...params,
      digest: ([seed, validator, ...more]) => {
        if (seed !== SEED || more.length > 0) throw new RangeError(`digests are asked for of ${SEED}, not of ${seed}`);
        return validator === undefined ? digest : (digests[Number(validator)] ?? 0n);
      },
      ...{ seal: src.DEFAULT_ATTESTATION_RULES.seal, vouches: () => vouched },
    };
    return Result.map(operate(rules, attestationOf(state), { ...input, ...NOW, seed: SEED }), ({ post, receipt }) => ({
      output: jsonObjectOf(receipt),
      post: jsonObjectOf(stored(params, post, NOW)),
    }));
  });

export const attestation = {
  "attestation.commit": on(attestationCodecs.commit, src.commit),
  "attestation.draw": on(attestationCodecs.draw, src.draw),
  "attestation.vote": on(attestationCodecs.vote, src.vote),
  "attestation.closeVoting": on(attestationCodecs.closeVoting, src.closeVoting),
  "attestation.open": on(attestationCodecs.open, src.open),
  "attestation.conclude": on(attestationCodecs.conclude, src.conclude),
  "attestation.advance": handlingFirst(attestationCodecs.advance, ({ params, state, input }) => {
    const now = { time: NOW.time + input.seconds, block: NOW.block + 1n };
    return Result.succeed({ output: {}, post: jsonObjectOf(stored(params, attestationOf(state), now)) });
  }),
};
