import type { Action, Fairness, Machine } from "../../checker/machine.ts";
import type { Code } from "../../vocabulary/refusal.ts";
import { jobActionProperties, jobInvariants, jobTemporal, jobWitnesses } from "./properties.ts";
import type { JobScope } from "./scopes.ts";
import { JOB_VARIABLES, type JobBook } from "./state.ts";
import { type JobAction, type JobStep, jobSteps } from "./steps.ts";

/** The steps that the machine is made of. Mutants put others in their place. */
export type JobSteps = Readonly<Record<JobAction, JobStep>>;

interface Description {
  readonly statement: string;
  readonly fairness: Fairness;
  readonly refusals: readonly Code[];
}

/** What each action does and refuses, in the order in which it looks. Nobody has to do anything but let time pass and end what is over. */
export const JOB_ACTIONS: Readonly<Record<JobAction, Description>> = {
  submit: {
    statement: "a client locks a budget",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "UnknownParty", "ZeroAmount", "InsufficientBalance"],
  },
  quote: {
    statement: "a router offers a worker, claims of the pool and their price",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "Expired", "UnknownParty", "ZeroAmount", "LimitExceeded"],
  },
  accept: {
    statement: "the client accepts, and the claims are bought out of the escrow",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "Unauthorized", "Expired", "InsufficientReserve"],
  },
  start: {
    statement: "the worker begins",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "Unauthorized", "Expired"],
  },
  attest: {
    statement: "the worker commits to a result that the hardware vouches for",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "Unauthorized", "Expired", "InvalidAttestation"],
  },
  draw: {
    statement: "a later seed says whether the attestation is sampled",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "Expired"],
  },
  judge: {
    statement: "the validators verify or reject a sampled attestation",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "Expired"],
  },
  settle: {
    statement: "pays the worker, or refunds the client if the attestation was rejected",
    fairness: "weak",
    refusals: ["UnknownJob", "WrongStatus"],
  },
  expire: {
    statement: "refunds a job whose next step did not come in time",
    fairness: "weak",
    refusals: ["UnknownJob", "WrongStatus", "TooEarly"],
  },
  cancel: {
    statement: "the client calls the job off before the worker begins",
    fairness: "none",
    refusals: ["UnknownJob", "WrongStatus", "Unauthorized"],
  },
  advance: { statement: "time passes", fairness: "weak", refusals: [] },
};

/** The book of jobs at a small scope, as a machine. */
export const jobMachine = (scope: JobScope, steps: JobSteps = jobSteps): Machine<JobBook> => ({
  name: scope.name,
  statement: scope.statement,
  variables: JOB_VARIABLES,
  constants: { windows: { ...scope.rules.windows }, sampling: scope.rules.sampling },
  initial: [scope.initial],
  actions: (Object.keys(JOB_ACTIONS) as readonly JobAction[]).map(
    (name): Action<JobBook> => ({
      name,
      ...JOB_ACTIONS[name],
      parameters: scope.parameters[name],
      step: (state, parameters) => steps[name](scope.rules, state, parameters),
    }),
  ),
  invariants: jobInvariants(scope.initial),
  actionProperties: jobActionProperties(scope.rules),
  temporal: jobTemporal(scope.initial.jobs.length),
  witnesses: jobWitnesses,
  expected: scope.expected,
});
