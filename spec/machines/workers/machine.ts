import type { Action, Fairness, Machine } from "../../checker/machine.ts";
import type { Code } from "../../vocabulary/refusal.ts";
import { registryActionProperties, registryInvariants, registryTemporal, registryWitnesses } from "./properties.ts";
import type { WorkerScope } from "./scopes.ts";
import { REGISTRY_VARIABLES, type Registry } from "./state.ts";
import { type WorkerAction, type WorkerStep, workerSteps } from "./steps.ts";

/** The steps that the machine is made of. Mutants put others in their place. */
export type WorkerSteps = Readonly<Record<WorkerAction, WorkerStep>>;

interface Description {
  readonly statement: string;
  readonly fairness: Fairness;
  readonly refusals: readonly Code[];
}

/** What each action does and refuses, in the order in which it looks. */
export const WORKER_ACTIONS: Readonly<Record<WorkerAction, Description>> = {
  register: {
    statement: "declares capacity and puts up at least the stake of equation 36",
    fairness: "none",
    refusals: [
      "UnknownParty",
      "LengthMismatch",
      "ZeroAmount",
      "WrongStatus",
      "InsufficientBalance",
      "InsufficientStake",
    ],
  },
  topUp: {
    statement: "adds to the stake",
    fairness: "none",
    refusals: ["UnknownParty", "ZeroAmount", "WrongStatus", "InsufficientBalance"],
  },
  heartbeat: {
    statement: "says that the worker is there, unless it has been silent for too long",
    fairness: "none",
    refusals: ["UnknownParty", "WrongStatus", "Expired"],
  },
  deposit: {
    statement: "deposits claims within the haircut of quality",
    fairness: "none",
    refusals: [
      "UnknownParty",
      "UnknownResource",
      "ZeroAmount",
      "WrongStatus",
      "AtFault",
      "InsufficientStake",
      "CapacityExceeded",
    ],
  },
  report: {
    statement: "the attestation protocol reports what it found",
    fairness: "none",
    refusals: ["UnknownParty", "WrongStatus", "InsufficientStake"],
  },
  advance: { statement: "time passes", fairness: "weak", refusals: [] },
  closeEpoch: {
    statement: "ends an epoch: qualities move, claims perish, prices are those of its close",
    fairness: "none",
    refusals: ["LengthMismatch", "TooEarly"],
  },
  slash: { statement: "slashes a worker at fault", fairness: "weak", refusals: ["UnknownParty", "NotAtFault"] },
  leave: {
    statement: "leaves; the stake is released later",
    fairness: "none",
    refusals: ["UnknownParty", "WrongStatus", "AtFault", "TooEarly"],
  },
  withdraw: {
    statement: "takes what is left of the stake",
    fairness: "weak",
    refusals: ["UnknownParty", "WrongStatus", "AtFault", "TooEarly"],
  },
};

/** The registry of workers at a small scope, as a machine. */
export const workerMachine = (scope: WorkerScope, steps: WorkerSteps = workerSteps): Machine<Registry> => ({
  name: scope.name,
  statement: scope.statement,
  variables: REGISTRY_VARIABLES,
  constants: { ...scope.rules, slashing: { ...scope.rules.slashing } },
  initial: [scope.initial],
  actions: (Object.keys(WORKER_ACTIONS) as readonly WorkerAction[]).map(
    (name): Action<Registry> => ({
      name,
      ...WORKER_ACTIONS[name],
      parameters: scope.parameters[name],
      step: (state, parameters) => steps[name](scope.rules, state, parameters),
    }),
  ),
  constraint: scope.constraint,
  invariants: registryInvariants(scope.initial),
  actionProperties: registryActionProperties(scope.rules),
  temporal: scope.initial.workers.length === 1 ? registryTemporal(scope.rules) : [],
  witnesses: registryWitnesses(scope.rules),
  expected: scope.expected,
});
