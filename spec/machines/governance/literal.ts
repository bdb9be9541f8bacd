import { Result } from "effect";
import { integerOf } from "../reading.ts";
import type { GovernanceSteps } from "./machine.ts";
import { type GovernanceStep, governanceSteps, withProposal } from "./steps.ts";

const { propose, vote, execute } = governanceSteps;

/** A vote counts what the voter holds when it votes. */
export const voteByBalance: GovernanceStep = (rules, state, parameters) => {
  const place = Number(integerOf(parameters, "proposal"));
  return state.proposals[place] === undefined
    ? vote(rules, state, parameters)
    : vote(rules, withProposal(state, place, { weights: state.shares }), parameters);
};

/** The votes are taken down as they stand in the middle of the block, borrowed shares included. */
export const snapshotWithinBlock: GovernanceStep = (rules, state, parameters) =>
  Result.map(propose(rules, { ...state, settled: state.shares }, parameters), ({ next, receipt }) => ({
    next: { ...next, settled: state.settled },
    receipt,
  }));

/** A change is in force as soon as it is executed. */
export const atOnce: GovernanceStep = (rules, state, parameters) =>
  Result.map(execute(rules, state, parameters), ({ next, receipt }) => ({
    next: {
      ...next,
      values: next.values.map((value, i) => next.scheduled[i] ?? value),
      scheduled: next.scheduled.map(() => null),
    },
    receipt,
  }));

/**
 * Section 14.1 says no more than "time-locked proposals with a 7-day voting period". Read so, a vote is what a voter
 * holds, and a change happens when it is executed. Must fail.
 */
export const literalGovernance: GovernanceSteps = { ...governanceSteps, vote: voteByBalance, execute: atOnce };
