import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, TemporalProperty, Witness } from "../../checker/machine.ts";
import { passes } from "../../equations/governance.ts";
import { integerOf } from "../reading.ts";
import { total } from "../workers/step.ts";
import type { Chamber, GovernanceRules, ProposalStatus } from "./state.ts";

export const governanceInvariants = (rules: GovernanceRules, initial: Chamber): readonly Invariant<Chamber>[] => [
  {
    name: "sharesConserved",
    statement: "voters hold the shares that there were",
    holds: ({ shares }) => total(shares) === total(initial.shares) && shares.every((held) => held >= 0n),
  },
  {
    name: "noShareVotesTwice",
    statement: "no proposal has more votes than there are shares to vote with, however they change hands",
    holds: ({ proposals }) => proposals.every(({ inFavour, against }) => inFavour + against <= total(initial.shares)),
  },
  {
    name: "valuesWithinBounds",
    statement: "every parameter in force lies within its bounds",
    holds: ({ values }) =>
      rules.bounds.every(({ least, most }, i) => {
        const value = values[i];
        return value !== undefined && least <= value && value <= most;
      }),
  },
  {
    name: "oneSetOfParametersABlock",
    statement: "all trades of a block see the same parameters",
    holds: ({ consistent }) => consistent,
  },
];

const proposalOf = (state: Chamber, parameters: Readonly<Record<string, unknown>>) => {
  const { proposal } = parameters;
  return typeof proposal === "bigint" ? state.proposals[Number(proposal)] : undefined;
};

export const governanceActionProperties = (rules: GovernanceRules): readonly ActionProperty<Chamber>[] => [
  {
    name: "votesAreOfTheBlockBefore",
    statement: "a proposal is voted on with the shares of the block before it, which nobody can have borrowed for it",
    when: (_before, action) => action === "propose",
    holds: (before, _action, { next }, parameters) =>
      proposalOf(next, parameters)?.weights.every((weight, i) => weight === before.settled[i]) ?? false,
  },
  {
    name: "voteCountsOnce",
    statement: "a vote adds the voter's weight, and there is one for each voter",
    when: (_before, action) => action === "vote",
    holds: (before, _action, { next }, parameters) => {
      const [was, is] = [proposalOf(before, parameters), proposalOf(next, parameters)];
      const voter = Number(integerOf(parameters, "voter"));
      if (was === undefined || is === undefined) return false;
      const added = is.inFavour + is.against - was.inFavour - was.against;
      return was.voted[voter] === false && is.voted[voter] === true && added === was.weights[voter];
    },
  },
  {
    name: "weightsStand",
    statement: "the weights of a proposal do not change once it is made",
    holds: (before, action, { next }) =>
      before.proposals.every(
        ({ weights }, p) =>
          action === "propose" || weights.every((weight, i) => weight === next.proposals[p]?.weights[i]),
      ),
  },
  {
    name: "changesBetweenBlocks",
    statement: "parameters change with a new block, and each by one step at most",
    holds: (before, action, { next }) =>
      rules.bounds.every(({ step }, i) => {
        const [was, is] = [before.values[i] ?? 0n, next.values[i] ?? 0n];
        const distance = was < is ? is - was : was - is;
        return action === "nextBlock" ? distance <= step : distance === 0n;
      }),
  },
  {
    name: "onlyWhatPassed",
    statement: "what is scheduled had more shares for it than against it, and a quorum",
    when: (_before, action) => action === "execute",
    holds: (before, _action, _transition, parameters) => {
      const proposal = proposalOf(before, parameters);
      if (proposal === undefined) return false;
      const { inFavour, against } = proposal;
      return passes(integer, { inFavour, against, supply: rules.supply, quorum: rules.quorum });
    },
  },
  {
    name: "noticeIsKept",
    statement: "from a proposal to its execution the whole voting period and the time lock have passed",
    when: (_before, action) => action === "execute",
    holds: (before, _action, _transition, parameters) =>
      (proposalOf(before, parameters)?.age ?? 0n) >= rules.votingPeriod + rules.timeLock,
  },
];

const anyIn =
  (status: ProposalStatus) =>
  (state: Chamber): boolean =>
    state.proposals.some((proposal) => proposal.status === status);

export const governanceTemporal = (proposals: number): readonly TemporalProperty<Chamber>[] => [
  ...Array.from({ length: proposals }, (_, place) => place).flatMap((place): readonly TemporalProperty<Chamber>[] => {
    const has =
      (...statuses: readonly ProposalStatus[]) =>
      (state: Chamber): boolean =>
        statuses.includes(state.proposals[place]?.status ?? "open");
    return [
      {
        name: `votingEnds${place}`,
        statement: `proposal ${place} is decided in the end`,
        kind: "leadsTo",
        from: has("voting"),
        to: has("queued", "defeated", "executed", "lapsed"),
      },
      {
        name: `queueEmpties${place}`,
        statement: `proposal ${place} is executed in the end once it has passed, or lapses`,
        kind: "leadsTo",
        from: has("queued"),
        to: has("executed", "lapsed"),
      },
    ];
  }),
  {
    name: "scheduledComesIntoForce",
    statement: "what is scheduled comes into force",
    kind: "leadsTo",
    from: ({ scheduled }) => scheduled.some((value) => value !== null),
    to: ({ scheduled }) => scheduled.every((value) => value === null),
  },
];

export const governanceWitnesses = (initial: Chamber): readonly Witness<Chamber>[] => [
  {
    name: "aChangeInForce",
    statement: "a change has come into force",
    holds: ({ values }) => values.some((value, i) => value !== initial.values[i]),
  },
  {
    name: "votedWithoutShares",
    statement: "a voter has voted who has given all shares away since",
    holds: ({ proposals, shares }) => proposals.some(({ voted }) => voted.some((has, i) => has && shares[i] === 0n)),
  },
  { name: "defeated", statement: "a proposal was defeated", holds: anyIn("defeated") },
  { name: "lapsed", statement: "a proposal has lapsed", holds: anyIn("lapsed") },
];
