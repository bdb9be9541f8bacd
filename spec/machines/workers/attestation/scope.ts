import type { Parameters } from "../../../checker/machine.ts";
import { WAD, WORD_LIMIT } from "../../../vocabulary/units.ts";
import { type AttestationRules, WORKER } from "./state.ts";
import type { AttestationAction } from "./steps.ts";

/** Four validators, three on a panel, and two results: 1 is what the job gives, 2 is not; 3 is not vouched for. */
export const ATTESTATION_RULES: AttestationRules = {
  validators: 4n,
  panel: 3n,
  sampling: WAD / 2n,
  window: 1n,
  // An even seed is sampled; seed s leaves out validator s/2.
  digest: ([seed = 0n, validator]) =>
    validator === undefined ? ((seed % 2n) * WORD_LIMIT) / 2n : validator === seed / 2n ? 1n : 0n,
  seal: (party, result, salt) => (party + 2n) * 100n + result * 10n + salt,
  vouches: (result) => result <= 2n,
};

const { seal } = ATTESTATION_RULES;

const VALIDATORS = [0n, 1n, 2n, 3n];
const RESULTS = [1n, 2n];

/** Every party honest or not, a worker that the hardware does not vouch for, a validator that copies the worker's seal. */
export const ATTESTATION_PARAMETERS: Readonly<Record<AttestationAction, readonly Parameters[]>> = {
  commit: [1n, 2n, 3n].map((result) => ({ commitment: seal(WORKER, result, 0n) })),
  draw: [0n, 1n, 4n].map((seed) => ({ seed })),
  vote: [
    ...VALIDATORS.flatMap((validator) =>
      RESULTS.map((result) => ({ validator, commitment: seal(validator, result, 0n) })),
    ),
    { validator: 0n, commitment: seal(WORKER, 1n, 0n) },
    { validator: 4n, commitment: 0n },
  ],
  closeVoting: [{}],
  open: [
    ...[WORKER, ...VALIDATORS].flatMap((party) => RESULTS.map((result) => ({ party, result, salt: 0n }))),
    { party: WORKER, result: 3n, salt: 0n },
    { party: 0n, result: 1n, salt: 1n },
    { party: 4n, result: 1n, salt: 0n },
  ],
  conclude: [{}],
  advance: [{ seconds: 1n }],
};
