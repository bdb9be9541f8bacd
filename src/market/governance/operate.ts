import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { done, entryAt, type Outcome, type Problem, wordsProblem, zeroProblem } from "../workers/problem.ts";
import {
  type Chamber,
  type Checkpoint,
  type GovernanceRules,
  type Proposal,
  sharesAt,
  sharesNow,
  withShares,
} from "./chamber.ts";

/** Which proposal, and when. `time` does not run backwards. */
export interface ProposalCall {
  readonly proposal: number;
  readonly time: bigint;
}

const proposalAt = (chamber: Chamber, place: number): Result.Result<Proposal, Refusal> =>
  entryAt(chamber.proposals, "UnknownProposal", "input.proposal", place);

const historyAt = (chamber: Chamber, field: string, place: number): Result.Result<readonly Checkpoint[], Refusal> =>
  entryAt(chamber.ledger, "UnknownParty", field, place);

const statusProblem = ({ status }: Proposal, due: Proposal["status"]): Problem =>
  status === due ? null : refusal("WrongStatus", "proposal.status", status, due);

const sharesProblem = (field: string, held: bigint, least: bigint): Problem =>
  held >= least ? null : refusal("InsufficientShares", field, held, `at least ${least}`);

const boundsProblem = ({ bounds }: GovernanceRules, { values }: Chamber, parameter: number, value: bigint): Problem => {
  const [limits, current] = [bounds[parameter], values[parameter]];
  if (limits === undefined || current === undefined)
    return refusal("OutOfBounds", "input.parameter", String(parameter), `below ${values.length}`);
  const { least, most, step } = limits;
  const distance = value > current ? value - current : current - value;
  return least <= value && value <= most && distance <= step
    ? null
    : refusal("OutOfBounds", "value", value, `in [${least}, ${most}] and within ${step} of ${current}`);
};

const withProposal = (chamber: Chamber, place: number, proposal: Proposal): Chamber => ({
  ...chamber,
  proposals: chamber.proposals.with(place, proposal),
});

/**
 * Proposes a value for a parameter. Votes are the shares at the end of the block before: what is borrowed or bought in
 * this block has none. The proposal's number is in the receipt.
 * Refused as Negative, TooLarge, UnknownParty, OutOfBounds, InsufficientShares.
 */
export const propose = (
  rules: GovernanceRules,
  chamber: Chamber,
  call: { readonly proposer: number; readonly parameter: number; readonly value: bigint; readonly time: bigint },
): Outcome<Chamber, { readonly proposal: number }> =>
  Result.flatMap(historyAt(chamber, "input.proposer", call.proposer), (history) => {
    const { parameter, value, time } = call;
    const snapshot = chamber.block - 1n;
    const problem =
      wordsProblem({ value, time }) ??
      boundsProblem(rules, chamber, parameter, value) ??
      sharesProblem("input.proposer", sharesAt(history, snapshot), rules.threshold);
    if (problem !== null) return Result.fail(problem);
    const proposal: Proposal = {
      ...{ status: "voting", parameter, value, snapshot, voters: new Set(), inFavour: 0n, against: 0n },
      due: time + rules.votingPeriod,
    };
    return done({ ...chamber, proposals: [...chamber.proposals, proposal] }, { proposal: chamber.proposals.length });
  });

/**
 * Votes with all shares that the voter held at the snapshot; in time at the last second.
 * Refused as UnknownProposal, WrongStatus, UnknownParty, Expired, AlreadyVoted, InsufficientShares.
 */
export const vote = (
  _rules: GovernanceRules,
  chamber: Chamber,
  call: ProposalCall & { readonly voter: number; readonly side: "inFavour" | "against" },
): Outcome<Chamber, { readonly weight: bigint }> =>
  Result.flatMap(proposalAt(chamber, call.proposal), (proposal) => {
    const { voter, side, time } = call;
    const wrong = statusProblem(proposal, "voting");
    if (wrong !== null) return Result.fail(wrong);
    return Result.flatMap(historyAt(chamber, "input.voter", voter), (history) => {
      const weight = sharesAt(history, proposal.snapshot);
      const problem =
        (time <= proposal.due ? null : refusal("Expired", "input.time", time, `at most ${proposal.due}`)) ??
        (proposal.voters.has(voter)
          ? refusal("AlreadyVoted", "input.voter", String(voter), "a voter that has not voted")
          : null) ??
        sharesProblem("input.voter", weight, 1n);
      if (problem !== null) return Result.fail(problem);
      const voters = new Set([...proposal.voters, voter]);
      const next = { ...proposal, voters, [side]: proposal[side] + weight };
      return done(withProposal(chamber, call.proposal, next), { weight });
    });
  });

/** More in favour than against, and quorum·supply ≤ inFavour·W. Exact; a tie fails. */
const passed = ({ quorum, supply }: GovernanceRules, { inFavour, against }: Proposal): boolean =>
  inFavour > against && quorum * supply <= inFavour * WAD;

/** Counts the votes once the voting is over. Anyone may call it. Refused as UnknownProposal, WrongStatus, TooEarly. */
export const conclude = (
  rules: GovernanceRules,
  chamber: Chamber,
  { proposal: place, time }: ProposalCall,
): Outcome<Chamber, { readonly passed: boolean }> =>
  Result.flatMap(proposalAt(chamber, place), (proposal) => {
    const problem =
      statusProblem(proposal, "voting") ??
      (time > proposal.due ? null : refusal("TooEarly", "input.time", time, `above ${proposal.due}`));
    if (problem !== null) return Result.fail(problem);
    const queued = passed(rules, proposal);
    const next: Proposal = queued
      ? { ...proposal, status: "queued", due: time + rules.timeLock + rules.grace }
      : { ...proposal, status: "defeated" };
    return done(withProposal(chamber, place, next), { passed: queued });
  });

/**
 * Schedules a change that has passed, once its time lock is over. No trade of this block sees it: it comes into force with
 * the next block. Its bounds are looked at again, from the value that is in force now.
 * Refused as UnknownProposal, WrongStatus, TooEarly (locked, or another change of the parameter is scheduled), Expired,
 * OutOfBounds.
 */
export const execute = (
  rules: GovernanceRules,
  chamber: Chamber,
  { proposal: place, time }: ProposalCall,
): Outcome<Chamber, { readonly parameter: number; readonly value: bigint }> =>
  Result.flatMap(proposalAt(chamber, place), (proposal) => {
    const { parameter, value, due } = proposal;
    const problem =
      statusProblem(proposal, "queued") ??
      (time >= due - rules.grace ? null : refusal("TooEarly", "input.time", time, `at least ${due - rules.grace}`)) ??
      (time <= due ? null : refusal("Expired", "input.time", time, `at most ${due}`)) ??
      (chamber.scheduled[parameter] === null
        ? null
        : refusal("TooEarly", "proposal.parameter", String(parameter), "without a change that is not in force yet")) ??
      boundsProblem(rules, chamber, parameter, value);
    if (problem !== null) return Result.fail(problem);
    const post = withProposal(chamber, place, { ...proposal, status: "executed" });
    return done({ ...post, scheduled: chamber.scheduled.with(parameter, value) }, { parameter, value });
  });

/** Ends a queued proposal that nobody executed in time. Refused as UnknownProposal, WrongStatus, TooEarly. */
export const lapse = (
  _rules: GovernanceRules,
  chamber: Chamber,
  { proposal: place, time }: ProposalCall,
): Outcome<Chamber> =>
  Result.flatMap(proposalAt(chamber, place), (proposal) => {
    const problem =
      statusProblem(proposal, "queued") ??
      (time > proposal.due ? null : refusal("TooEarly", "input.time", time, `above ${proposal.due}`));
    return problem === null
      ? done(withProposal(chamber, place, { ...proposal, status: "lapsed" }), {})
      : Result.fail(problem);
  });

/** Moves shares from one voter to another. Refused as Negative, TooLarge, UnknownParty, ZeroAmount, InsufficientShares. */
export const transfer = (
  chamber: Chamber,
  { from, to, amount }: { readonly from: number; readonly to: number; readonly amount: bigint },
): Outcome<Chamber> =>
  Result.flatMap(
    Result.all({ source: historyAt(chamber, "input.from", from), target: historyAt(chamber, "input.to", to) }),
    ({ source, target }) => {
      const [held, kept] = [sharesNow(source), sharesNow(target)];
      const problem =
        wordsProblem({ amount }) ??
        (from === to ? refusal("UnknownParty", "input.to", String(to), "another voter") : null) ??
        zeroProblem("input.amount", amount) ??
        (amount <= held ? null : refusal("InsufficientShares", "input.amount", amount, `at most ${held}`));
      if (problem !== null) return Result.fail(problem);
      const ledger = chamber.ledger
        .with(from, withShares(source, chamber.block, held - amount))
        .with(to, withShares(target, chamber.block, kept + amount));
      return done({ ...chamber, ledger }, {});
    },
  );

/** Begins the next block: what was scheduled comes into force, before any trade. */
export const nextBlock = (chamber: Chamber): Chamber => ({
  ...chamber,
  block: chamber.block + 1n,
  values: chamber.values.map((value, i) => chamber.scheduled[i] ?? value),
  scheduled: chamber.scheduled.map(() => null),
});
