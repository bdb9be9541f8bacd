import { integer } from "../../../arithmetic/integer.ts";
import type { Parameters, Step } from "../../../checker/machine.ts";
import { isMajority, isSampled } from "../../../equations/stake.ts";
import { integerOf } from "../../reading.ts";
import { refused, taken } from "../step.ts";
import { type Attestation, type AttestationRules, OVERDUE, type Stage, WORKER } from "./state.ts";

/** One action of the attestation protocol under given rules. */
export type AttestationStep = (
  rules: AttestationRules,
  state: Attestation,
  parameters: Parameters,
) => Step<Attestation>;

const at =
  (stages: readonly Stage[], step: AttestationStep): AttestationStep =>
  (rules, state, parameters) =>
    stages.includes(state.stage)
      ? step(rules, state, parameters)
      : refused("WrongStatus", "stage", state.stage, stages.join(" or "));

const late = ({ left }: Attestation): boolean => left < 0n;

const expired = ({ left }: Attestation): Step<Attestation> => refused("Expired", "left", left, "at least 0");

/** The worker commits to its result, sealed. */
const commit = at(["idle"], (rules, state, parameters) =>
  taken({
    ...state,
    ...{ stage: "committed", fresh: true, commitment: integerOf(parameters, "commitment"), left: rules.window },
  }),
);

/**
 * The panel of a seed: the members whose digests are the smallest, ties by number. Validator v is one when fewer than
 * `panel` validators come before it.
 */
export const panelOf = ({ digest, validators, panel }: AttestationRules, seed: bigint): readonly boolean[] => {
  const places = Array.from({ length: Number(validators) }, (_, v) => BigInt(v));
  const digests = places.map((v) => digest([seed, v]));
  const before = (u: number, v: number): boolean => {
    const [left = 0n, right = 0n] = [digests[u], digests[v]];
    return left < right || (left === right && u < v);
  };
  return places.map((_, v) => BigInt(places.filter((_place, u) => before(u, v)).length) < panel);
};

/** A seed that was not known when the worker committed draws the sample and the panel. */
const draw = at(["committed"], (rules, state, parameters) => {
  const seed = integerOf(parameters, "seed");
  if (state.fresh) return refused("TooEarly", "seed", seed, "of a later block than the commitment");
  if (late(state)) return expired(state);
  if (!isSampled(integer, rules.digest([seed]), rules.sampling)) return taken({ ...state, stage: "spared", left: 0n });
  return taken({ ...state, stage: "voting", panel: panelOf(rules, seed), left: rules.window });
});

/** A member of the panel has run the job again, and commits to what it found, sealed. */
const vote = at(["voting"], (_rules, state, parameters) => {
  const validator = integerOf(parameters, "validator");
  const place = Number(validator);
  if (state.panel[place] === undefined)
    return refused("UnknownParty", "validator", validator, `below ${state.panel.length}`);
  if (!state.panel[place]) return refused("Unauthorized", "validator", validator, "on the panel");
  if (state.votes[place] !== null) return refused("AlreadyVoted", "validator", validator, "one that has not voted");
  if (late(state)) return expired(state);
  return taken({ ...state, votes: state.votes.with(place, integerOf(parameters, "commitment")) });
});

const allVoted = ({ panel, votes }: Attestation): boolean => panel.every((member, v) => !member || votes[v] !== null);

/** Ends the voting: seals are opened only once no member can vote any more. */
const closeVoting = at(["voting"], (rules, state) =>
  allVoted(state) || late(state)
    ? taken({ ...state, stage: "opening", left: rules.window })
    : refused("TooEarly", "left", state.left, "below 0, or all have voted"),
);

/** A party opens its seal. The worker's result must have the hardware's word for it. */
const open = at(["opening"], (rules, state, parameters) => {
  const [party, result, salt] = [
    integerOf(parameters, "party"),
    integerOf(parameters, "result"),
    integerOf(parameters, "salt"),
  ];
  const sealed = party === WORKER ? state.commitment : state.votes[Number(party)];
  if (sealed === undefined) return refused("UnknownParty", "party", party, `${WORKER} or below ${state.votes.length}`);
  if (sealed === null) return refused("Unauthorized", "party", party, "one that has sealed a result");
  if (late(state)) return expired(state);
  const vouched = party !== WORKER || rules.vouches(result);
  if (rules.seal(party, result, salt) !== sealed || !vouched)
    return refused("InvalidAttestation", "result", result, "what was sealed, and vouched for");
  return taken(party === WORKER ? { ...state, result } : { ...state, found: state.found.with(Number(party), result) });
});

const allOpened = ({ result, votes, found }: Attestation): boolean =>
  result !== null && votes.every((vote, v) => vote === null || found[v] !== null);

/** The result that more than half of the panel found; null for none. */
export const majorityOf = ({ panel, found }: Attestation): bigint | null => {
  const members = BigInt(panel.filter((member) => member).length);
  const agreed = (candidate: bigint): bigint => BigInt(found.filter((one) => one === candidate).length);
  return found.find((one): one is bigint => one !== null && isMajority(integer, agreed(one), members)) ?? null;
};

/**
 * The cross-check. What most of the panel found is what the worker had to find; whoever opened something else is
 * contradicted, and so is a worker that does not open. Without a majority there is no verdict, and nobody to blame.
 */
const conclude = at(["committed", "opening"], (_rules, state) => {
  if (!late(state) && (state.stage === "committed" || !allOpened(state)))
    return refused("TooEarly", "left", state.left, "below 0, or all seals are open");
  if (state.stage === "committed") return taken({ ...state, stage: "void", fresh: false, left: 0n });
  const truth = majorityOf(state);
  if (truth === null) return taken({ ...state, stage: "void", left: 0n });
  const mistaken = state.found.map((one) => one !== null && one !== truth);
  const verified = state.result === truth;
  return taken({ ...state, stage: verified ? "verified" : "rejected", contradicted: !verified, mistaken, left: 0n });
});

/** Time passes, and with it the block. */
const advance: AttestationStep = (_rules, state, parameters) => {
  const seconds = integerOf(parameters, "seconds");
  const timed = ["committed", "voting", "opening"].includes(state.stage);
  const left = state.left >= seconds ? state.left - seconds : OVERDUE;
  return taken({ ...state, fresh: false, left: timed ? left : state.left });
};

export const attestationSteps = {
  commit,
  draw,
  vote,
  closeVoting,
  open,
  conclude,
  advance,
} as const satisfies Readonly<Record<string, AttestationStep>>;

export type AttestationAction = keyof typeof attestationSteps;
