import type { Action, Fairness, Machine } from "../../checker/machine.ts";
import type { Code } from "../../vocabulary/refusal.ts";
import {
  governanceActionProperties,
  governanceInvariants,
  governanceRefusalProperties,
  governanceTemporal,
  governanceWitnesses,
} from "./properties.ts";
import type { GovernanceScope } from "./scopes.ts";
import { CHAMBER_VARIABLES, type Chamber, constantsOf } from "./state.ts";
import { type GovernanceAction, type GovernanceStep, governanceSteps } from "./steps.ts";

/** The steps that the machine is made of. Mutants put others in their place. */
export type GovernanceSteps = Readonly<Record<GovernanceAction, GovernanceStep>>;

interface Description {
  readonly statement: string;
  readonly fairness: Fairness;
  readonly refusals: readonly Code[];
}

/** What each action does and refuses, in the order in which it looks. */
export const GOVERNANCE_ACTIONS: Readonly<Record<GovernanceAction, Description>> = {
  propose: {
    statement: "proposes a value for a parameter, to be voted on with the shares of the block before",
    fairness: "none",
    refusals: ["UnknownProposal", "WrongStatus", "UnknownParty", "OutOfBounds", "InsufficientShares"],
  },
  vote: {
    statement: "votes for or against with all the weight that the voter has",
    fairness: "none",
    refusals: ["UnknownProposal", "WrongStatus", "UnknownParty", "Expired", "AlreadyVoted", "InsufficientShares"],
  },
  conclude: {
    statement: "counts the votes after the voting period",
    fairness: "weak",
    refusals: ["UnknownProposal", "WrongStatus", "TooEarly"],
  },
  execute: {
    statement: "schedules what has passed for the next block, after the time lock",
    fairness: "none",
    refusals: ["UnknownProposal", "WrongStatus", "TooEarly", "Expired", "OutOfBounds"],
  },
  lapse: {
    statement: "ends what nobody executed in time",
    fairness: "weak",
    refusals: ["UnknownProposal", "WrongStatus", "TooEarly"],
  },
  transfer: {
    statement: "shares change hands",
    fairness: "none",
    refusals: ["UnknownParty", "ZeroAmount", "InsufficientShares"],
  },
  trade: { statement: "somebody trades at the parameters in force", fairness: "none", refusals: [] },
  nextBlock: { statement: "a block ends, and what was scheduled comes into force", fairness: "weak", refusals: [] },
};

/** Governance at a small scope, as a machine. */
export const governanceMachine = (
  scope: GovernanceScope,
  steps: GovernanceSteps = governanceSteps,
): Machine<Chamber> => ({
  name: scope.name,
  statement: scope.statement,
  variables: CHAMBER_VARIABLES,
  constants: constantsOf(scope.rules),
  initial: [scope.initial],
  actions: (Object.keys(GOVERNANCE_ACTIONS) as readonly GovernanceAction[]).map(
    (name): Action<Chamber> => ({
      name,
      ...GOVERNANCE_ACTIONS[name],
      parameters: scope.parameters[name],
      step: (state, parameters) => steps[name](scope.rules, state, parameters),
    }),
  ),
  invariants: governanceInvariants(scope.rules, scope.initial),
  actionProperties: governanceActionProperties(scope.rules),
  refusalProperties: governanceRefusalProperties(scope.rules),
  temporal: governanceTemporal(scope.initial.proposals.length),
  witnesses: governanceWitnesses(scope.initial),
  expected: scope.expected,
});
