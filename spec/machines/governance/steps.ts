import { integer } from "../../arithmetic/integer.ts";
import type { Parameters, Step } from "../../checker/machine.ts";
import { mayBecome, passes } from "../../equations/governance.ts";
import { integerOf, nameOf } from "../reading.ts";
import { refused, smallerOf, taken } from "../workers/step.ts";
import { type Chamber, type GovernanceRules, OVERDUE, type Proposal, type ProposalStatus } from "./state.ts";

/** One action of governance under given rules. */
export type GovernanceStep = (rules: GovernanceRules, state: Chamber, parameters: Parameters) => Step<Chamber>;

export const withProposal = (state: Chamber, place: number, changes: Partial<Proposal>): Chamber => ({
  ...state,
  proposals: state.proposals.map((proposal, i) => (i === place ? { ...proposal, ...changes } : proposal)),
});

/** Runs a step on the proposal that it names, in the status that it must have. */
const onProposal =
  (
    status: ProposalStatus,
    step: (
      rules: GovernanceRules,
      state: Chamber,
      proposal: Proposal,
      place: number,
      parameters: Parameters,
    ) => Step<Chamber>,
  ): GovernanceStep =>
  (rules, state, parameters) => {
    const named = integerOf(parameters, "proposal");
    const proposal = state.proposals[Number(named)];
    if (proposal === undefined) return refused("UnknownProposal", "proposal", named, `below ${state.proposals.length}`);
    return proposal.status === status
      ? step(rules, state, proposal, Number(named), parameters)
      : refused("WrongStatus", "proposal.status", proposal.status, status);
  };

/** Null where the parameter may take the value, seen from the value that it has. */
const outOfBounds = (
  rules: GovernanceRules,
  state: Chamber,
  parameter: bigint,
  value: bigint,
): Step<Chamber> | null => {
  const [bounds, current] = [rules.bounds[Number(parameter)], state.values[Number(parameter)]];
  if (bounds === undefined || current === undefined)
    return refused("OutOfBounds", "parameter", parameter, `below ${state.values.length}`);
  const { least, most, step } = bounds;
  return mayBecome(integer, value, current, bounds)
    ? null
    : refused("OutOfBounds", "value", value, `in [${least}, ${most}] and within ${step} of ${current}`);
};

/** Proposes a change, and takes the votes down as they stood at the end of the last block. */
const propose = onProposal("open", (rules, state, _proposal, place, parameters) => {
  const [proposer, parameter] = [integerOf(parameters, "proposer"), integerOf(parameters, "parameter")];
  const value = integerOf(parameters, "value");
  const held = state.settled[Number(proposer)];
  if (held === undefined) return refused("UnknownParty", "proposer", proposer, `below ${state.settled.length}`);
  const unbounded = outOfBounds(rules, state, parameter, value);
  if (unbounded !== null) return unbounded;
  if (held < rules.threshold) return refused("InsufficientShares", "proposer", held, `at least ${rules.threshold}`);
  return taken(
    withProposal(state, place, {
      ...{ status: "voting", parameter, value, weights: state.settled, left: rules.votingPeriod },
    }),
  );
});

const vote = onProposal("voting", (_rules, state, proposal, place, parameters) => {
  const voter = integerOf(parameters, "voter");
  const side = nameOf(parameters, "side", ["inFavour", "against"]);
  const [weight, voted] = [proposal.weights[Number(voter)], proposal.voted[Number(voter)]];
  if (weight === undefined || voted === undefined)
    return refused("UnknownParty", "voter", voter, `below ${proposal.weights.length}`);
  if (proposal.left < 0n) return refused("Expired", "proposal.left", proposal.left, "at least 0");
  if (voted) return refused("AlreadyVoted", "voter", voter, "a voter that has not voted");
  if (weight === 0n) return refused("InsufficientShares", "voter", weight, "at least 1 when the proposal was made");
  const changes = { voted: proposal.voted.with(Number(voter), true), [side]: proposal[side] + weight };
  return taken(withProposal(state, place, changes), { weight });
});

/** Counts the votes once the voting is over. */
const conclude = onProposal("voting", (rules, state, proposal, place) => {
  if (proposal.left >= 0n) return refused("TooEarly", "proposal.left", proposal.left, "below 0: voted out");
  const { inFavour, against } = proposal;
  const passed = passes(integer, { inFavour, against, supply: rules.supply, quorum: rules.quorum });
  return taken(
    withProposal(
      state,
      place,
      passed ? { status: "queued", left: rules.timeLock + rules.grace } : { status: "defeated", left: 0n },
    ),
  );
});

/** Schedules a change that has passed, once its time lock is over. It comes into force with the next block, before any trade. */
const execute = onProposal("queued", (rules, state, { left, parameter, value }, place) => {
  if (left > rules.grace) return refused("TooEarly", "proposal.left", left, `at most ${rules.grace}: unlocked`);
  if (left < 0n) return refused("Expired", "proposal.left", left, "at least 0");
  if (state.scheduled[Number(parameter)] !== null)
    return refused("TooEarly", "parameter", parameter, "without a change that is not in force yet");
  const unbounded = outOfBounds(rules, state, parameter, value);
  if (unbounded !== null) return unbounded;
  const next = withProposal(state, place, { status: "executed", left: 0n });
  return taken({ ...next, scheduled: state.scheduled.with(Number(parameter), value) });
});

/** Ends a queued proposal that nobody executed in time. */
const lapse = onProposal("queued", (_rules, state, { left }, place) =>
  left >= 0n
    ? refused("TooEarly", "proposal.left", left, "below 0: overdue")
    : taken(withProposal(state, place, { status: "lapsed", left: 0n })),
);

/** Shares change hands, as they do at any time, within a block and against a loan. */
const transfer: GovernanceStep = (_rules, state, parameters) => {
  const [from, to, amount] = [
    integerOf(parameters, "from"),
    integerOf(parameters, "to"),
    integerOf(parameters, "amount"),
  ];
  const [source, target] = [state.shares[Number(from)], state.shares[Number(to)]];
  if (source === undefined) return refused("UnknownParty", "from", from, `below ${state.shares.length}`);
  if (target === undefined || from === to) return refused("UnknownParty", "to", to, "another voter");
  if (amount === 0n) return refused("ZeroAmount", "amount", 0n, "at least 1");
  if (amount > source) return refused("InsufficientShares", "amount", amount, `at most ${source}`);
  return taken({
    ...state,
    shares: state.shares.with(Number(from), source - amount).with(Number(to), target + amount),
  });
};

/** A trade, at the parameters in force. */
const trade: GovernanceStep = (_rules, state) => {
  const traded = state.traded ?? state.values;
  return taken({
    ...state,
    traded,
    consistent: state.consistent && traded.every((seen, i) => seen === state.values[i]),
  });
};

/** Ends the block: what was scheduled comes into force, shares are settled, time passes. */
const nextBlock: GovernanceStep = (rules, state, parameters) => {
  const seconds = integerOf(parameters, "seconds");
  return taken({
    ...state,
    values: state.values.map((value, i) => state.scheduled[i] ?? value),
    scheduled: state.scheduled.map(() => null),
    settled: state.shares,
    proposals: state.proposals.map((proposal) =>
      proposal.status === "voting" || proposal.status === "queued"
        ? {
            ...proposal,
            left: proposal.left >= seconds ? proposal.left - seconds : OVERDUE,
            age: smallerOf(proposal.age + seconds, rules.votingPeriod + rules.timeLock),
          }
        : proposal,
    ),
    traded: null,
    consistent: true,
  });
};

export const governanceSteps = {
  propose,
  vote,
  conclude,
  execute,
  lapse,
  transfer,
  trade,
  nextBlock,
} as const satisfies Readonly<Record<string, GovernanceStep>>;

export type GovernanceAction = keyof typeof governanceSteps;
