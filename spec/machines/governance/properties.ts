import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, RefusalProperty, TemporalProperty, Witness } from "../../checker/machine.ts";
import { passes } from "../../equations/governance.ts";
import { WAD } from "../../vocabulary/units.ts";
import { integerOf } from "../reading.ts";
import { acceptedWithoutReason, refusedForAReason } from "../reasons.ts";
import { total } from "../workers/step.ts";
import { governanceReasons } from "./reasons.ts";
import { type Chamber, type GovernanceRules, OVERDUE, type Proposal, type ProposalStatus } from "./state.ts";

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

const same = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, i) => one === others[i]);

const sameProposal = (one: Proposal, other: Proposal | undefined): boolean =>
  other !== undefined &&
  one.status === other.status &&
  same(one.weights, other.weights) &&
  same(one.voted, other.voted) &&
  (["parameter", "value", "inFavour", "against", "left", "age"] as const).every((field) => one[field] === other[field]);

/** What each action may change beside the proposal that it names. */
const CHANGES: Readonly<Partial<Record<string, readonly (keyof Chamber)[]>>> = {
  execute: ["scheduled"],
  transfer: ["shares"],
  trade: ["traded", "consistent"],
  nextBlock: ["values", "scheduled", "settled", "proposals", "traded", "consistent"],
};

export const governanceRefusalProperties = (rules: GovernanceRules): readonly RefusalProperty<Chamber>[] => [
  refusedForAReason(governanceReasons(rules)),
];

export const governanceActionProperties = (rules: GovernanceRules): readonly ActionProperty<Chamber>[] => [
  acceptedWithoutReason(governanceReasons(rules)),
  {
    name: "theRestStands",
    statement: "a step changes the proposal that it names, and of the rest only what it is about",
    holds: (before, action, { next }, parameters) => {
      const stands = (part: keyof Chamber): boolean => CHANGES[action]?.includes(part) !== true;
      return (
        (["values", "scheduled", "shares", "settled"] as const).every(
          (part) => !stands(part) || same(before[part], next[part]),
        ) &&
        (!stands("proposals") ||
          before.proposals.every(
            (proposal, i) => BigInt(i) === parameters.proposal || sameProposal(proposal, next.proposals[i]),
          )) &&
        (!stands("consistent") || before.consistent === next.consistent) &&
        (!stands("traded") || same(before.traded ?? [], next.traded ?? []))
      );
    },
  },
  {
    name: "proposedAsAsked",
    statement: "a proposal is for what it was made for, to be voted on for the whole voting period, with no votes yet",
    when: (_before, action) => action === "propose",
    holds: (_before, _action, { next }, parameters) => {
      const proposal = proposalOf(next, parameters);
      return (
        proposal !== undefined &&
        proposal.status === "voting" &&
        proposal.parameter === parameters.parameter &&
        proposal.value === parameters.value &&
        proposal.left === rules.votingPeriod &&
        proposal.inFavour + proposal.against + proposal.age === 0n &&
        !proposal.voted.includes(true)
      );
    },
  },
  {
    name: "decidedAsVoted",
    statement:
      "what has more shares for it than against it, and a quorum, is queued for the time lock and the grace; the rest is defeated",
    when: (_before, action) => action === "conclude",
    holds: (before, _action, { next }, parameters) => {
      const [was, is] = [proposalOf(before, parameters), proposalOf(next, parameters)];
      if (was === undefined || is === undefined) return false;
      const passed = was.inFavour > was.against && was.inFavour * WAD >= rules.quorum * rules.supply;
      return passed ? is.status === "queued" && is.left === rules.timeLock + rules.grace : is.status === "defeated";
    },
  },
  {
    name: "scheduledAsPassed",
    statement:
      "an execution schedules the value that was voted on, and no other parameter's; a lapse schedules nothing",
    when: (_before, action) => action === "execute" || action === "lapse",
    holds: (before, action, { next }, parameters) => {
      const [was, is] = [proposalOf(before, parameters), proposalOf(next, parameters)];
      if (was === undefined || is === undefined) return false;
      return action === "lapse"
        ? is.status === "lapsed"
        : is.status === "executed" &&
            next.scheduled.every(
              (value, i) => value === (BigInt(i) === was.parameter ? was.value : before.scheduled[i]),
            );
    },
  },
  {
    name: "sharesMoveAsAsked",
    statement: "a transfer takes the amount from one voter and gives it to the other; all others hold what they held",
    when: (_before, action) => action === "transfer",
    holds: (before, _action, { next }, parameters) => {
      const amount = integerOf(parameters, "amount");
      return before.shares.every((held, i) => {
        const change = BigInt(i) === parameters.from ? -amount : BigInt(i) === parameters.to ? amount : 0n;
        return next.shares[i] === held + change;
      });
    },
  },
  {
    name: "tradesSeeWhatIsInForce",
    statement: "the first trade of a block says what the parameters are, and every other one is held against it",
    when: (_before, action) => action === "trade",
    holds: (before, _action, { next }) =>
      same(next.traded ?? [], before.traded ?? before.values) &&
      next.consistent === (before.consistent && same(next.traded ?? [], before.values)),
  },
  {
    name: "blocksEndInOrder",
    statement:
      "with a block what was scheduled is in force, shares are settled, and the time of what is open passes, and of nothing else",
    when: (_before, action) => action === "nextBlock",
    holds: (before, _action, { next }, parameters) => {
      const seconds = integerOf(parameters, "seconds");
      return (
        before.values.every((value, i) => next.values[i] === (before.scheduled[i] ?? value)) &&
        next.scheduled.every((value) => value === null) &&
        same(next.settled, before.shares) &&
        next.traded === null &&
        next.consistent &&
        before.proposals.every((was, i) => {
          if (was.status !== "voting" && was.status !== "queued") return sameProposal(was, next.proposals[i]);
          const notice = rules.votingPeriod + rules.timeLock;
          const [left, age] = [was.left - seconds, was.age + seconds];
          const passed = { left: left < 0n ? OVERDUE : left, age: age < notice ? age : notice };
          return sameProposal({ ...was, ...passed }, next.proposals[i]);
        })
      );
    },
  },
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
      const side = parameters.side === "inFavour" ? is.inFavour - was.inFavour : is.against - was.against;
      return (
        was.voted.every((has, i) => (i === voter ? !has && is.voted[i] === true : has === is.voted[i])) &&
        added === was.weights[voter] &&
        side === added
      );
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
