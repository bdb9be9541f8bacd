import type { VariableType } from "../../../checker/machine.ts";

/**
 * `spared` was not drawn into the sample; `verified` and `rejected` are the verdicts; `void` is the end without one, which
 * nobody is blamed for: too few validators came.
 */
export const STAGES = ["idle", "committed", "voting", "opening", "spared", "verified", "rejected", "void"] as const;
export type Stage = (typeof STAGES)[number];

/** What a timer shows once its time is over. */
export const OVERDUE = -1n;

/** One attestation on its way through the protocol. Parties are validators 0, 1, … and the worker, `WORKER`. */
export interface Attestation {
  readonly stage: Stage;
  /** Whether the commitment was made in this very block, whose seed the worker may know. */
  readonly fresh: boolean;
  /** Seal of the worker's result. */
  readonly commitment: bigint | null;
  readonly panel: readonly boolean[];
  /** Seals of what the members of the panel found. */
  readonly votes: readonly (bigint | null)[];
  /** Results, once their seals are opened. */
  readonly result: bigint | null;
  readonly found: readonly (bigint | null)[];
  /** Who was contradicted: the worker, validators. */
  readonly contradicted: boolean;
  readonly mistaken: readonly boolean[];
  readonly left: bigint;
}

/** The worker's number among the parties that seal a result. */
export const WORKER = -1n;

export interface AttestationRules {
  readonly validators: bigint;
  /** Members of a panel. */
  readonly panel: bigint;
  /** The part of the attestations that is sampled, units of 1e-18. */
  readonly sampling: bigint;
  /** Seconds that each stage takes at most. */
  readonly window: bigint;
  /** A digest below 2^256 that nobody can foretell before the seed among the values is known. */
  readonly digest: (values: readonly bigint[]) => bigint;
  /** Seals a result of a party: nobody finds another opening, and nobody learns the result from it. */
  readonly seal: (party: bigint, result: bigint, salt: bigint) => bigint;
  /** Whether the trusted hardware vouches that the worker computed a result. */
  readonly vouches: (result: bigint) => boolean;
}

const none = <A>({ validators }: AttestationRules, value: A): readonly A[] =>
  Array.from({ length: Number(validators) }, () => value);

export const idleAttestation = (rules: AttestationRules): Attestation => ({
  stage: "idle",
  fresh: false,
  commitment: null,
  panel: none(rules, false),
  votes: none(rules, null),
  result: null,
  found: none(rules, null),
  contradicted: false,
  mistaken: none(rules, false),
  left: 0n,
});

const integer: VariableType = { kind: "integer" };
const boolean: VariableType = { kind: "boolean" };
const maybe: VariableType = { kind: "optional", of: integer };

export const ATTESTATION_VARIABLES: Readonly<Record<keyof Attestation, VariableType>> = {
  stage: { kind: "name", names: STAGES },
  fresh: boolean,
  commitment: maybe,
  panel: { kind: "list", of: boolean },
  votes: { kind: "list", of: maybe },
  result: maybe,
  found: { kind: "list", of: maybe },
  contradicted: boolean,
  mistaken: { kind: "list", of: boolean },
  left: integer,
};
