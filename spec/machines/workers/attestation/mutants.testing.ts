import { Result } from "effect";
import type { Fairness } from "../../../checker/machine.ts";
import { integerOf } from "../../reading.ts";
import type { AttestationSteps } from "./machine.ts";
import { TRUTH } from "./properties.ts";
import { ATTESTATION_RULES } from "./scope.ts";
import { type Attestation, WORKER } from "./state.ts";
import { type AttestationAction, type AttestationStep, attestationSteps, panelOf } from "./steps.ts";

/** The protocol with one fault, and the property that must notice it. */
export interface AttestationMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly steps?: Partial<AttestationSteps>;
  /** Actions whose fairness is another one. */
  readonly fairness?: Readonly<Partial<Record<AttestationAction, Fairness>>>;
}

/** The step, and then something done to the attestation. */
const andThen =
  (step: AttestationStep, change: (before: Attestation, after: Attestation) => Partial<Attestation>): AttestationStep =>
  (rules, state, parameters) =>
    Result.map(step(rules, state, parameters), ({ next, receipt }) => ({
      next: { ...next, ...change(state, next) },
      receipt,
    }));

const { draw, vote, closeVoting, open, conclude } = attestationSteps;

export const ATTESTATION_MUTANTS: readonly AttestationMutant[] = [
  {
    mistake: "one member of the panel that agrees is enough",
    notices: "verifiedByMost",
    steps: {
      conclude: andThen(conclude, (before, { stage }) =>
        stage === "void" && before.result !== null && before.found.includes(before.result) ? { stage: "verified" } : {},
      ),
    },
  },
  {
    mistake: "one member of the panel that disagrees is enough",
    notices: "honestWorkerIsNotRejected",
    steps: {
      conclude: andThen(conclude, (_before, { stage, mistaken }) =>
        stage === "verified" && mistaken.includes(true) ? { stage: "rejected" } : {},
      ),
    },
  },
  {
    mistake: "a result that the hardware vouches for is not cross-checked",
    notices: "wrongWorkerIsNotVerified",
    steps: {
      conclude: andThen(conclude, ({ result }, { stage }) =>
        stage === "rejected" && result !== null ? { stage: "verified", contradicted: false } : {},
      ),
    },
  },
  {
    mistake: "a validator that contradicts the worker is mistaken",
    notices: "honestIsNotBlamed",
    steps: {
      conclude: andThen(conclude, ({ result, found }) => ({
        mistaken: found.map((one) => result !== null && one !== null && one !== result),
      })),
    },
  },
  {
    mistake: "a worker is to blame when there is no verdict",
    notices: "blameNeedsAMajority",
    steps: { conclude: andThen(conclude, (_before, { stage }) => ({ contradicted: stage !== "verified" })) },
  },
  {
    mistake: "a worker commits in the open",
    notices: "sealedWhileVoting",
    steps: { draw: andThen(draw, (_before, { stage }) => (stage === "voting" ? { result: TRUTH } : {})) },
  },
  {
    mistake: "everyone is on the panel",
    notices: "panelHasItsSize",
    steps: {
      draw: andThen(draw, (_before, { stage, panel }) => (stage === "voting" ? { panel: panel.map(() => true) } : {})),
    },
  },
  {
    mistake: "the seed of the block of the commitment may draw",
    notices: "seedAfterCommitment",
    steps: { draw: (rules, state, parameters) => draw(rules, { ...state, fresh: false }, parameters) },
  },
  {
    mistake: "who draws chooses the panel",
    notices: "drawnFromTheSeed",
    steps: {
      draw: andThen(draw, (_before, { stage }) =>
        stage === "voting" ? { panel: panelOf(ATTESTATION_RULES, 2n) } : {},
      ),
    },
  },
  {
    mistake: "a member may vote again",
    notices: "sealsStand",
    steps: {
      vote: (rules, state, parameters) => {
        const place = Number(integerOf(parameters, "validator"));
        const again = state.votes[place] === undefined ? state.votes : state.votes.with(place, null);
        return vote(rules, { ...state, votes: again }, parameters);
      },
    },
  },
  {
    mistake: "a seal does not say whose it is, so that a copy opens too",
    notices: "openedAsSealed",
    steps: {
      open: (rules, state, parameters) =>
        open(
          {
            ...rules,
            seal: (party, result, salt) =>
              state.votes[Number(party)] === state.commitment
                ? rules.seal(WORKER, result, salt)
                : rules.seal(party, result, salt),
          },
          state,
          parameters,
        ),
    },
  },
  {
    mistake: "the hardware is not asked",
    notices: "openedAsSealed",
    steps: { open: (rules, state, parameters) => open({ ...rules, vouches: () => true }, state, parameters) },
  },
  { mistake: "nobody has to conclude", notices: "commitmentIsDecided", fairness: { conclude: "none" } },
  {
    mistake: "the voting waits for every member of the panel",
    notices: "commitmentIsDecided",
    steps: {
      closeVoting: (rules, state, parameters) => closeVoting(rules, { ...state, left: 0n }, parameters),
    },
  },
];
