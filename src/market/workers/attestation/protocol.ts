import { Result } from "effect";
import { ATTESTATION_NUMBERS } from "../../../../spec/vocabulary/protocol-numbers.ts";
import { refusal } from "../../../../spec/vocabulary/refusal.ts";
import { WAD, WORD_LIMIT } from "../../../../spec/vocabulary/units.ts";
import { done, type Outcome, type Problem, wordsProblem } from "../problem.ts";
import { sha256Digest, sha256Seal } from "./digest.ts";

/** Times in seconds, rates in units of 1e-18. */
export interface AttestationRules {
  readonly validators: number;
  /** Members of a panel. */
  readonly panel: number;
  /** The part of the attestations that is sampled. */
  readonly sampling: bigint;
  /** How long each stage takes at most. */
  readonly window: bigint;
  readonly digest: (values: readonly bigint[]) => bigint;
  /** Seals a result of a validator, or of the worker (`null`). */
  readonly seal: (party: number | null, result: bigint, salt: bigint) => bigint;
  /** Whether the trusted hardware vouches that the worker computed a result. */
  readonly vouches: (result: bigint) => boolean;
}

/** A tenth sampled, three of many validators on a panel, an hour a stage; the hardware is the caller's. */
export const DEFAULT_ATTESTATION_RULES: Omit<AttestationRules, "vouches" | "validators"> = {
  ...ATTESTATION_NUMBERS,
  digest: sha256Digest,
  seal: sha256Seal,
};

/** What a member of the panel sealed, and opened. */
export interface Ballot {
  readonly seal: bigint | null;
  readonly found: bigint | null;
}

/** One attestation on its way through the protocol. */
export interface Attestation {
  readonly stage: "idle" | "committed" | "voting" | "opening" | "spared" | "verified" | "rejected" | "void";
  /** The block of the commitment: its seed is one that the worker may have known. */
  readonly block: bigint;
  readonly commitment: bigint | null;
  /** The members of the panel and their ballots. */
  readonly ballots: ReadonlyMap<number, Ballot>;
  readonly result: bigint | null;
  readonly contradicted: boolean;
  /** Validators that were contradicted by most of the panel. */
  readonly mistaken: ReadonlySet<number>;
  /** The last second of the stage. */
  readonly due: bigint;
}

export const newAttestation: Attestation = {
  ...{ stage: "idle", block: 0n, commitment: null, ballots: new Map(), result: null, contradicted: false },
  ...{ mistaken: new Set(), due: 0n },
};

/** Where the chain is. Neither runs backwards. */
export interface Now {
  readonly time: bigint;
  readonly block: bigint;
}

const stageProblem = ({ stage }: Attestation, ...due: readonly Attestation["stage"][]): Problem =>
  due.includes(stage) ? null : refusal("WrongStatus", "attestation.stage", stage, due.join(" or "));

const lateProblem = ({ due }: Attestation, { time }: Now): Problem =>
  time <= due ? null : refusal("Expired", "input.time", time, `at most ${due}`);

const orElse = <Receipt>(problem: Problem, post: () => Outcome<Attestation, Receipt>): Outcome<Attestation, Receipt> =>
  problem === null ? post() : Result.fail(problem);

/** The worker commits to its result, sealed. Refused as Negative, TooLarge, WrongStatus. */
export const commit = (
  rules: AttestationRules,
  attestation: Attestation,
  { commitment, ...now }: Now & { readonly commitment: bigint },
): Outcome<Attestation> =>
  orElse(wordsProblem({ commitment }) ?? stageProblem(attestation, "idle"), () =>
    done({ ...attestation, stage: "committed", commitment, block: now.block, due: now.time + rules.window }, {}),
  );

/** The panel of a seed: the validators with the smallest digests, ties by number; in the order of their numbers. */
export const panelOf = ({ digest, validators, panel }: AttestationRules, seed: bigint): readonly number[] =>
  Array.from({ length: validators }, (_, validator) => ({ validator, digest: digest([seed, BigInt(validator)]) }))
    .sort((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.validator - b.validator))
    .slice(0, panel)
    .map(({ validator }) => validator)
    .sort((a, b) => a - b);

/**
 * Draws sample and panel from a seed of a later block than the commitment. Refused as WrongStatus, TooEarly, Expired.
 */
export const draw = (
  rules: AttestationRules,
  attestation: Attestation,
  { seed, ...now }: Now & { readonly seed: bigint },
): Outcome<Attestation, { readonly sampled: boolean }> =>
  orElse<{ readonly sampled: boolean }>(
    stageProblem(attestation, "committed") ??
      (now.block > attestation.block
        ? null
        : refusal("TooEarly", "input.block", now.block, `above ${attestation.block}, the block of the commitment`)) ??
      lateProblem(attestation, now),
    () => {
      if (rules.digest([seed]) * WAD >= rules.sampling * WORD_LIMIT)
        return done({ ...attestation, stage: "spared" }, { sampled: false });
      const ballots = new Map(panelOf(rules, seed).map((validator) => [validator, { seal: null, found: null }]));
      return done({ ...attestation, stage: "voting", ballots, due: now.time + rules.window }, { sampled: true });
    },
  );

const ballotProblem = (
  { validators }: AttestationRules,
  { ballots }: Attestation,
  field: string,
  validator: number,
): Problem => {
  if (!Number.isInteger(validator) || validator < 0 || validator >= validators)
    return refusal("UnknownParty", field, String(validator), `at least 0 and below ${validators}`);
  return ballots.has(validator) ? null : refusal("Unauthorized", field, String(validator), "on the panel");
};

const NO_BALLOT: Ballot = { seal: null, found: null };

/**
 * A member of the panel commits to what it found, sealed.
 * Refused as WrongStatus, UnknownParty, Unauthorized, AlreadyVoted, Expired.
 */
export const vote = (
  rules: AttestationRules,
  attestation: Attestation,
  { validator, commitment, ...now }: Now & { readonly validator: number; readonly commitment: bigint },
): Outcome<Attestation> =>
  orElse(
    stageProblem(attestation, "voting") ??
      ballotProblem(rules, attestation, "input.validator", validator) ??
      (attestation.ballots.get(validator)?.seal === null
        ? null
        : refusal("AlreadyVoted", "input.validator", String(validator), "one that has not voted")) ??
      lateProblem(attestation, now),
    () => {
      const ballots = new Map(attestation.ballots).set(validator, { seal: commitment, found: null });
      return done({ ...attestation, ballots }, {});
    },
  );

/** Ends the voting, once all have voted or the time is over. Refused as WrongStatus, TooEarly. */
export const closeVoting = (rules: AttestationRules, attestation: Attestation, now: Now): Outcome<Attestation> =>
  orElse(
    stageProblem(attestation, "voting") ??
      (now.time > attestation.due || [...attestation.ballots.values()].every(({ seal }) => seal !== null)
        ? null
        : refusal("TooEarly", "input.time", now.time, `above ${attestation.due}, or all have voted`)),
    () => done({ ...attestation, stage: "opening", due: now.time + rules.window }, {}),
  );

/**
 * A validator, or the worker (`null`), opens its seal; a worker's result must have the hardware's word for it.
 * Refused as WrongStatus, UnknownParty, Unauthorized, Expired, InvalidAttestation.
 */
export const open = (
  rules: AttestationRules,
  attestation: Attestation,
  call: Now & { readonly party: number | null; readonly result: bigint; readonly salt: bigint },
): Outcome<Attestation> => {
  const { party, result, salt } = call;
  const ballot = party === null ? NO_BALLOT : (attestation.ballots.get(party) ?? NO_BALLOT);
  const sealed = party === null ? attestation.commitment : ballot.seal;
  return orElse(
    stageProblem(attestation, "opening") ??
      (party === null ? null : ballotProblem(rules, attestation, "input.party", party)) ??
      (sealed === null
        ? refusal("Unauthorized", "input.party", String(party), "one that has sealed a result")
        : null) ??
      lateProblem(attestation, call) ??
      (rules.seal(party, result, salt) === sealed && (party !== null || rules.vouches(result))
        ? null
        : refusal("InvalidAttestation", "input.result", result, "what was sealed, and vouched for")),
    () =>
      party === null
        ? done({ ...attestation, result }, {})
        : done({ ...attestation, ballots: new Map(attestation.ballots).set(party, { ...ballot, found: result }) }, {}),
  );
};

/** The result that more than half of the panel found, by the vote of Boyer and Moore and a count; null for none. */
const majorityOf = (ballots: ReadonlyMap<number, Ballot>): bigint | null => {
  let candidate: bigint | null = null;
  let lead = 0;
  for (const { found } of ballots.values()) {
    if (lead === 0) candidate = found;
    lead += found === candidate ? 1 : -1;
  }
  const count = [...ballots.values()].filter(({ found }) => found === candidate).length;
  return 2 * count > ballots.size ? candidate : null;
};

/**
 * The cross-check: what most of the panel found decides; whoever opened something else is contradicted, and so is a worker
 * that did not open. Without a majority, or a draw in time, the attestation is void and nobody to blame. Anyone may call
 * it. Refused as WrongStatus, TooEarly.
 */
export const conclude = (
  _rules: AttestationRules,
  attestation: Attestation,
  { time }: Now,
): Outcome<Attestation, { readonly contradicted: boolean; readonly mistaken: readonly number[] }> => {
  const { stage, ballots, result, due } = attestation;
  const opened =
    stage === "opening" &&
    result !== null &&
    [...ballots.values()].every(({ seal, found }) => seal === null || found !== null);
  return orElse(
    stageProblem(attestation, "committed", "opening") ??
      (time > due || opened ? null : refusal("TooEarly", "input.time", time, `above ${due}, or all seals are open`)),
    () => {
      const truth = stage === "opening" ? majorityOf(ballots) : null;
      if (truth === null) return done({ ...attestation, stage: "void" }, { contradicted: false, mistaken: [] });
      const mistaken = [...ballots].flatMap(([validator, { found }]) =>
        found !== null && found !== truth ? [validator] : [],
      );
      const contradicted = result !== truth;
      const verdict = contradicted ? "rejected" : "verified";
      return done(
        { ...attestation, stage: verdict, contradicted, mistaken: new Set(mistaken) },
        { contradicted, mistaken },
      );
    },
  );
};
