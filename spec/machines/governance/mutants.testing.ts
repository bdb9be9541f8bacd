import { Result } from "effect";
import type { Fairness } from "../../checker/machine.ts";
import { integerOf } from "../reading.ts";
import { refused } from "../workers/step.ts";
import { atOnce, snapshotWithinBlock, voteByBalance } from "./literal.ts";
import type { GovernanceSteps } from "./machine.ts";
import type { Chamber, GovernanceRules } from "./state.ts";
import { type GovernanceAction, type GovernanceStep, governanceSteps, withProposal } from "./steps.ts";

/** Governance with one fault, and the property that must notice it. */
export interface GovernanceMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: string;
  readonly steps?: Partial<GovernanceSteps>;
  /** Actions whose fairness is another one. */
  readonly fairness?: Readonly<Partial<Record<GovernanceAction, Fairness>>>;
}

/** The step under other rules. */
const under =
  (step: GovernanceStep, changes: Partial<GovernanceRules>): GovernanceStep =>
  (rules, state, parameters) =>
    step({ ...rules, ...changes }, state, parameters);

/** The step, and then something done to the chamber. */
const andThen =
  (step: GovernanceStep, change: (before: Chamber, after: Chamber, place: number) => Chamber): GovernanceStep =>
  (rules, state, parameters) =>
    Result.map(step(rules, state, parameters), ({ next, receipt }) => ({
      next: change(state, next, Number(parameters.proposal ?? 0n)),
      receipt,
    }));

const { propose, vote, conclude, execute, lapse, transfer, trade, nextBlock } = governanceSteps;

const anything = [{ least: 0n, most: 1000n, step: 1000n }];

export const GOVERNANCE_MUTANTS: readonly GovernanceMutant[] = [
  {
    mistake: "a transfer leaves the shares where they were as well",
    notices: "sharesConserved",
    scope: "governance/one",
    steps: {
      transfer: (rules, state, parameters) => {
        const from = Number(integerOf(parameters, "from"));
        return Result.map(transfer(rules, state, parameters), ({ next, receipt }) => ({
          next: { ...next, shares: next.shares.with(from, state.shares[from] ?? 0n) },
          receipt,
        }));
      },
    },
  },
  {
    mistake: "a vote counts what the voter holds when it votes",
    notices: "noShareVotesTwice",
    scope: "governance/one",
    steps: { vote: voteByBalance },
  },
  {
    mistake: "a proposal may name any value",
    notices: "valuesWithinBounds",
    scope: "governance/one",
    steps: { propose: under(propose, { bounds: anything }), execute: under(execute, { bounds: anything }) },
  },
  {
    mistake: "a change is in force as soon as it is executed",
    notices: "oneSetOfParametersABlock",
    scope: "governance/one",
    steps: { execute: atOnce },
  },
  {
    mistake: "the votes are taken down in the middle of the block, borrowed shares included",
    notices: "votesAreOfTheBlockBefore",
    scope: "governance/one",
    steps: { propose: snapshotWithinBlock },
  },
  {
    mistake: "nobody writes down who has voted",
    notices: "voteCountsOnce",
    scope: "governance/one",
    steps: {
      vote: andThen(vote, (before, after, place) =>
        withProposal(after, place, { voted: before.proposals[place]?.voted ?? [] }),
      ),
    },
  },
  {
    mistake: "a vote takes the weights down anew",
    notices: "weightsStand",
    scope: "governance/one",
    steps: { vote: andThen(vote, (_before, after, place) => withProposal(after, place, { weights: after.settled })) },
  },
  {
    mistake: "the bounds are looked at when a change is proposed, and not when it is executed",
    notices: "changesBetweenBlocks",
    scope: "governance/two",
    steps: { execute: under(execute, { bounds: anything }) },
  },
  {
    mistake: "a tie passes",
    notices: "onlyWhatPassed",
    scope: "governance/one",
    steps: {
      conclude: (rules, state, parameters) => {
        const place = Number(integerOf(parameters, "proposal"));
        const against = state.proposals[place]?.against ?? 0n;
        const lowered = against > 0n ? withProposal(state, place, { against: against - 1n }) : state;
        return Result.map(conclude({ ...rules, quorum: 0n }, lowered, parameters), ({ next, receipt }) => ({
          next: withProposal(next, place, { against }),
          receipt,
        }));
      },
    },
  },
  {
    mistake: "the votes are counted before the voting is over",
    notices: "noticeIsKept",
    scope: "governance/one",
    steps: {
      conclude: (rules, state, parameters) => {
        const place = Number(integerOf(parameters, "proposal"));
        return state.proposals[place]?.status === "voting"
          ? conclude(rules, withProposal(state, place, { left: -1n }), parameters)
          : conclude(rules, state, parameters);
      },
    },
  },
  {
    mistake: "a proposal that has passed is unlocked at once",
    notices: "noticeIsKept",
    scope: "governance/one",
    steps: {
      conclude: under(
        andThen(conclude, (_before, after, place) => withProposal(after, place, { age: 0n })),
        { timeLock: 0n },
      ),
    },
  },
  { mistake: "nobody has to count", notices: "votingEnds0", scope: "governance/one", fairness: { conclude: "none" } },
  {
    mistake: "what lapses stays queued",
    notices: "queueEmpties0",
    scope: "governance/one",
    steps: {
      lapse: (rules, state, parameters) =>
        lapse(rules, { ...state, proposals: state.proposals.map((one) => ({ ...one, left: 0n })) }, parameters),
    },
  },
  {
    mistake: "nobody has to end what is overdue",
    notices: "queueEmpties1",
    scope: "governance/two",
    fairness: { lapse: "none" },
  },
  { mistake: "no block has to end", notices: "votingEnds1", scope: "governance/two", fairness: { nextBlock: "none" } },
  {
    mistake: "a block need not end with a change scheduled",
    notices: "scheduledComesIntoForce",
    scope: "governance/one",
    fairness: { nextBlock: "none" },
  },
  {
    mistake: "whoever holds nothing may propose",
    notices: "acceptedWithoutReason",
    scope: "governance/one",
    steps: { propose: under(propose, { threshold: 0n }) },
  },
  {
    mistake: "the last moment to vote is not given",
    notices: "refusedForAReason",
    scope: "governance/one",
    steps: {
      vote: (rules, state, parameters) =>
        state.proposals[0]?.status === "voting" && state.proposals[0].left === 0n
          ? refused("Expired", "proposal.left", 0n, "at least 1")
          : vote(rules, state, parameters),
    },
  },
  {
    mistake: "a vote settles the shares",
    notices: "theRestStands",
    scope: "governance/one",
    steps: { vote: andThen(vote, (_, after) => ({ ...after, settled: after.shares })) },
  },
  {
    mistake: "a proposal is voted on for a moment only",
    notices: "proposedAsAsked",
    scope: "governance/one",
    steps: { propose: andThen(propose, (_, after, place) => withProposal(after, place, { left: 0n })) },
  },
  {
    mistake: "no quorum is needed",
    notices: "decidedAsVoted",
    scope: "governance/one",
    steps: { conclude: under(conclude, { quorum: 0n }) },
  },
  {
    mistake: "a step more than was voted on is scheduled",
    notices: "scheduledAsPassed",
    scope: "governance/one",
    steps: {
      execute: andThen(execute, (_, after) => ({
        ...after,
        scheduled: after.scheduled.map((value) => (value === null ? null : value + 1n)),
      })),
    },
  },
  {
    mistake: "a transfer moves nothing",
    notices: "sharesMoveAsAsked",
    scope: "governance/one",
    steps: { transfer: andThen(transfer, (before) => before) },
  },
  {
    mistake: "every trade is taken for the first of its block",
    notices: "tradesSeeWhatIsInForce",
    scope: "governance/one",
    steps: { trade: andThen(trade, (_, after) => ({ ...after, traded: null })) },
  },
  {
    mistake: "a block ends without settling the shares",
    notices: "blocksEndInOrder",
    scope: "governance/one",
    steps: { nextBlock: andThen(nextBlock, ({ settled }, after) => ({ ...after, settled })) },
  },
];
