import { integer } from "../../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, TemporalProperty, Witness } from "../../../checker/machine.ts";
import { isMajority } from "../../../equations/stake.ts";
import { integerOf } from "../../reading.ts";
import type { Attestation, AttestationRules, Stage } from "./state.ts";
import { panelOf } from "./steps.ts";

/** What the hardware's worker would find. The protocol does not know it; the properties do. */
export const TRUTH = 1n;

const count = (values: readonly unknown[], wanted: unknown): bigint =>
  BigInt(values.filter((one) => one === wanted).length);

const isFoundByMost = ({ panel, found }: Attestation, result: bigint): boolean =>
  isMajority(integer, count(found, result), count(panel, true));

export const attestationInvariants = (rules: AttestationRules): readonly Invariant<Attestation>[] => [
  {
    name: "verifiedByMost",
    statement: "what is verified, most of the panel found",
    when: ({ stage }) => stage === "verified",
    holds: (state) => state.stage !== "verified" || (state.result !== null && isFoundByMost(state, state.result)),
  },
  {
    name: "honestWorkerIsNotRejected",
    statement: "a worker that opened what it had to find is not rejected by a panel most of which is honest",
    when: (state) => state.result === TRUTH && isFoundByMost(state, TRUTH),
    holds: (state) => state.result !== TRUTH || !isFoundByMost(state, TRUTH) || state.stage !== "rejected",
  },
  {
    name: "wrongWorkerIsNotVerified",
    statement: "a worker that opened something else is not verified by a panel most of which is honest",
    when: (state) => state.result !== null && state.result !== TRUTH && isFoundByMost(state, TRUTH),
    holds: (state) => state.result === TRUTH || !isFoundByMost(state, TRUTH) || state.stage !== "verified",
  },
  {
    name: "honestIsNotBlamed",
    statement: "a validator that found what it had to is not called mistaken by a panel most of which is honest",
    when: (state) => isFoundByMost(state, TRUTH),
    holds: (state) =>
      !isFoundByMost(state, TRUTH) || state.found.every((one, v) => one !== TRUTH || state.mistaken[v] === false),
  },
  {
    name: "blameNeedsAMajority",
    statement: "nobody is contradicted but by what most of the panel found",
    when: ({ contradicted, mistaken }) => contradicted || mistaken.includes(true),
    holds: (state) =>
      (!state.contradicted && !state.mistaken.includes(true)) ||
      state.found.some((one) => one !== null && isFoundByMost(state, one)),
  },
  {
    name: "sealedWhileVoting",
    statement: "while the panel votes, nobody has opened anything to copy",
    when: ({ stage }) => stage === "voting",
    holds: ({ stage, result, found }) => stage !== "voting" || (result === null && found.every((one) => one === null)),
  },
  {
    name: "panelHasItsSize",
    statement: "a panel has as many members as the rules say, and only members vote",
    when: ({ stage }) => stage === "voting" || stage === "opening",
    holds: ({ stage, panel, votes }) =>
      (stage !== "voting" && stage !== "opening") ||
      (count(panel, true) === rules.panel && votes.every((vote, v) => vote === null || panel[v] === true)),
  },
];

export const attestationActionProperties = (rules: AttestationRules): readonly ActionProperty<Attestation>[] => [
  {
    name: "seedAfterCommitment",
    statement: "the sample and the panel are drawn from a seed of a later block than the commitment",
    when: (_before, action) => action === "draw",
    holds: (before) => !before.fresh,
  },
  {
    name: "drawnFromTheSeed",
    statement: "the panel is that of the seed, whoever draws it",
    when: (_before, action, { next }) => action === "draw" && next.stage === "voting",
    holds: (_before, _action, { next }, parameters) => {
      const drawn = panelOf(rules, integerOf(parameters, "seed"));
      return next.panel.every((member, v) => member === drawn[v]);
    },
  },
  {
    name: "sealsStand",
    statement: "a commitment does not change once it is made, nor does what was opened",
    holds: (before, _action, { next }) =>
      (before.commitment === null || before.commitment === next.commitment) &&
      (before.result === null || before.result === next.result) &&
      before.votes.every((vote, v) => vote === null || vote === next.votes[v]) &&
      before.found.every((one, v) => one === null || one === next.found[v]),
  },
  {
    name: "openedAsSealed",
    statement:
      "a party opens only what it has sealed itself: a copied seal opens to nothing; the worker, what is vouched for",
    when: (_before, action) => action === "open",
    holds: (before, _action, { next }, parameters) => {
      const [result, salt] = [integerOf(parameters, "result"), integerOf(parameters, "salt")];
      const seals = [
        ...(next.result === before.result ? [] : [[-1n, before.commitment] as const]),
        ...next.found.flatMap((one, v) => (one === before.found[v] ? [] : [[BigInt(v), before.votes[v]] as const])),
      ];
      return seals.every(
        ([party, sealed]) => sealed === rules.seal(party, result, salt) && (party !== -1n || rules.vouches(result)),
      );
    },
  },
];

const OPEN: readonly Stage[] = ["committed", "voting", "opening"];

export const attestationTemporal: readonly TemporalProperty<Attestation>[] = [
  {
    name: "commitmentIsDecided",
    statement: "a commitment is spared, verified, rejected or void in the end",
    kind: "leadsTo",
    from: ({ stage }) => OPEN.includes(stage),
    to: ({ stage }) => stage !== "idle" && !OPEN.includes(stage),
  },
];

const reaches = (stage: Stage): Witness<Attestation> => ({
  name: stage,
  statement: `an attestation is ${stage}`,
  holds: (state) => state.stage === stage,
});

export const attestationWitnesses: readonly Witness<Attestation>[] = [
  ...(["spared", "verified", "rejected", "void"] as const).map(reaches),
  {
    name: "bribedPanel",
    statement:
      "a panel most of which is dishonest contradicts an honest worker: the protocol is as good as its majority",
    holds: ({ result, contradicted }) => result === TRUTH && contradicted,
  },
];
