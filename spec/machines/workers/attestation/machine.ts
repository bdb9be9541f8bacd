import type { Action, Fairness, Machine } from "../../../checker/machine.ts";
import type { Code } from "../../../vocabulary/refusal.ts";
import {
  attestationActionProperties,
  attestationInvariants,
  attestationTemporal,
  attestationWitnesses,
} from "./properties.ts";
import { ATTESTATION_PARAMETERS, ATTESTATION_RULES } from "./scope.ts";
import { ATTESTATION_VARIABLES, type Attestation, idleAttestation } from "./state.ts";
import { type AttestationAction, type AttestationStep, attestationSteps } from "./steps.ts";

/** The steps that the machine is made of. Mutants put others in their place. */
export type AttestationSteps = Readonly<Record<AttestationAction, AttestationStep>>;

interface Description {
  readonly statement: string;
  readonly fairness: Fairness;
  readonly refusals: readonly Code[];
}

/** What each action does and refuses, in the order in which it looks. */
export const ATTESTATION_ACTIONS: Readonly<Record<AttestationAction, Description>> = {
  commit: { statement: "the worker commits to its result", fairness: "none", refusals: ["WrongStatus"] },
  draw: {
    statement: "a later seed draws the sample and the panel",
    fairness: "none",
    refusals: ["WrongStatus", "TooEarly", "Expired"],
  },
  vote: {
    statement: "a member of the panel commits to what it found",
    fairness: "none",
    refusals: ["WrongStatus", "UnknownParty", "Unauthorized", "AlreadyVoted", "Expired"],
  },
  closeVoting: { statement: "ends the voting", fairness: "weak", refusals: ["WrongStatus", "TooEarly"] },
  open: {
    statement: "a party opens what it has sealed",
    fairness: "none",
    refusals: ["WrongStatus", "UnknownParty", "Unauthorized", "Expired", "InvalidAttestation"],
  },
  conclude: { statement: "the cross-check", fairness: "weak", refusals: ["WrongStatus", "TooEarly"] },
  advance: { statement: "time passes, and with it the block", fairness: "weak", refusals: [] },
};

/** Proof of AI (PoAI) as a protocol, as a machine: commit, sample, cross-check. All its states are explored. */
export const attestationMachine = (steps: AttestationSteps = attestationSteps): Machine<Attestation> => ({
  name: "workers/attestation",
  statement: "one attestation, four validators of whom three are drawn, any of them honest, mistaken or absent",
  variables: ATTESTATION_VARIABLES,
  constants: {
    validators: ATTESTATION_RULES.validators,
    panel: ATTESTATION_RULES.panel,
    sampling: ATTESTATION_RULES.sampling,
    window: ATTESTATION_RULES.window,
  },
  initial: [idleAttestation(ATTESTATION_RULES)],
  actions: (Object.keys(ATTESTATION_ACTIONS) as readonly AttestationAction[]).map(
    (name): Action<Attestation> => ({
      name,
      ...ATTESTATION_ACTIONS[name],
      parameters: ATTESTATION_PARAMETERS[name],
      step: (state, parameters) => steps[name](ATTESTATION_RULES, state, parameters),
    }),
  ),
  invariants: attestationInvariants(ATTESTATION_RULES),
  actionProperties: attestationActionProperties(ATTESTATION_RULES),
  temporal: attestationTemporal,
  witnesses: attestationWitnesses,
  expected: [],
});
