import type { Fairness } from "../../checker/machine.ts";
import type { Code } from "../../vocabulary/refusal.ts";
import type { MarketAction } from "./steps.ts";

interface Description {
  readonly statement: string;
  readonly fairness: Fairness;
  readonly refusals: readonly Code[];
}

const does = (statement: string, ...refusals: readonly Code[]): Description => ({
  statement,
  fairness: "none",
  refusals,
});

/** What every trade can be refused for. */
const TRADE = ["UnknownParty", "NoVenue", "ZeroAmount", "Expired", "LimitExceeded", "SameBlockReversal"] as const;
const TRADE_OF_ONE = [...TRADE, "UnknownResource", "InsufficientBalance"] as const;
const LOT = ["UnknownParty", "NoVenue", "UnknownLot", "Unauthorized"] as const;
const JOB = ["UnknownJob", "WrongStatus"] as const;
const PROPOSAL = ["NoVenue", "UnknownProposal", "WrongStatus"] as const;

/** What each action does and refuses. */
export const MARKET_ACTIONS: Readonly<Record<MarketAction, Description>> = {
  create: does("founds the market", "WrongStatus", "LengthMismatch", "UnknownParty", "OutOfBounds", "NotAdmissible"),
  swap: does(
    "credits in for each resource of a pool, resources out, all or nothing",
    ...TRADE,
    "InsufficientOutput",
    "InsufficientBalance",
  ),
  buyExact: does("a resource out, the fewest credits in", ...TRADE_OF_ONE, "InsufficientReserve"),
  sell: does("a resource in, the most credits out", ...TRADE_OF_ONE, "InsufficientOutput"),
  sellExact: does("credits out, the least of a resource in", ...TRADE_OF_ONE, "InsufficientReserve"),
  buyAcross: does(
    "a class at several pools, all or nothing, within one limit",
    ...(["UnknownParty", "LengthMismatch", "UnknownResource", "ZeroAmount", "Expired", "LimitExceeded"] as const),
    ...(["InsufficientReserve", "SameBlockReversal", "InsufficientBalance"] as const),
  ),
  addLiquidity: does(
    "the most shares that the amounts suffice for, as a lot of one's own",
    ...(["UnknownParty", "NoVenue", "ZeroAmount", "Expired", "InsufficientOutput"] as const),
    ...(["LimitExceeded", "InsufficientBalance"] as const),
  ),
  mintShares: does(
    "a number of shares for the least amounts, as a lot of one's own",
    ...(["UnknownParty", "NoVenue", "ZeroAmount", "Expired", "LimitExceeded", "InsufficientBalance"] as const),
  ),
  removeLiquidity: does(
    "burns shares of one's own lot for their part of everything, and settles its fees",
    ...LOT,
    ...(["ZeroAmount", "Expired", "InsufficientShares", "InsufficientOutput", "LimitExceeded"] as const),
  ),
  transferShares: does("shares change hands at the age they have", ...LOT, "ZeroAmount", "InsufficientShares"),
  claimFees: does("pays what a lot can claim", ...LOT, "InsufficientOutput"),
  commit: does(
    "seals an order by its hash, and pays a bond",
    ...([
      "NoVenue",
      "UnknownResource",
      "UnknownParty",
      "Expired",
      "DuplicateCommitment",
      "InsufficientBalance",
    ] as const),
  ),
  reveal: does(
    "opens a sealed order, and all that it can cost goes into escrow",
    ...(["NoVenue", "UnknownResource", "UnknownParty", "ZeroAmount", "Expired", "TooEarly"] as const),
    ...(["UnknownCommitment", "Overflow", "InsufficientBalance"] as const),
  ),
  clear: does("anyone clears a batch at its one price", "NoVenue", "UnknownResource", "TooEarly"),
  lowerCurvature: does(
    "c falls towards its target, at the same price",
    ...(["NoVenue", "UnknownResource", "ZeroAmount", "CurvatureOutOfRange", "BeyondTarget"] as const),
  ),
  raiseCurvature: does(
    "c rises towards its target, at the same price, in the block of a batch",
    ...(["NoVenue", "UnknownResource", "TooEarly", "ZeroAmount", "BeyondTarget"] as const),
    ...(["AlreadyRaised", "OutsideBand", "RaiseTooLarge", "CurvatureOutOfRange"] as const),
  ),
  register: does(
    "declares capacity and puts up a stake",
    ...(["UnknownParty", "LengthMismatch", "ZeroAmount", "WrongStatus"] as const),
    ...(["InsufficientBalance", "InsufficientStake"] as const),
  ),
  topUp: does("adds to a stake", "UnknownParty", "ZeroAmount", "WrongStatus", "InsufficientBalance"),
  heartbeat: does("a worker says that it is there", "UnknownParty", "WrongStatus", "Expired"),
  deposit: does(
    "claims come into being, on a worker's capacity of this epoch",
    ...(["UnknownParty", "UnknownResource", "ZeroAmount", "WrongStatus", "AtFault"] as const),
    ...(["InsufficientStake", "CapacityExceeded", "Expired", "TooEarly"] as const),
  ),
  report: does("the attestation protocol reports", "UnknownParty", "WrongStatus", "InsufficientStake"),
  slash: does("a worker at fault is slashed, and ejected", "UnknownParty", "NotAtFault"),
  leave: does("a worker leaves", "UnknownParty", "WrongStatus", "AtFault", "TooEarly"),
  withdraw: does("takes what is left of a stake", "UnknownParty", "WrongStatus", "AtFault", "TooEarly"),
  closeEpoch: does("an epoch ends: qualities and targets move, claims on it perish", "WrongStatus", "TooEarly"),
  submit: does("a client locks a budget", "UnknownParty", "ZeroAmount", "InsufficientBalance"),
  quote: does(
    "a router offers a worker, and a pool to buy the claims of",
    ...JOB,
    ...(["Expired", "UnknownParty", "ZeroAmount", "LimitExceeded", "NoVenue", "UnknownResource"] as const),
  ),
  accept: does(
    "the client accepts, and the claims are bought out of the escrow",
    ...JOB,
    ...([
      "Unauthorized",
      "Expired",
      "ZeroAmount",
      "LimitExceeded",
      "InsufficientReserve",
      "SameBlockReversal",
    ] as const),
  ),
  start: does("the worker begins", ...JOB, "Unauthorized", "Expired"),
  attest: does("the worker commits to a result", ...JOB, "Unauthorized", "Expired", "InvalidAttestation"),
  draw: does("a later digest says whether the attestation is sampled", ...JOB, "Expired"),
  judge: does("the validators verify or reject", ...JOB, "Expired"),
  settle: does("pays the worker, or refunds the client", ...JOB),
  expire: does("refunds a job whose next step did not come in time", ...JOB, "TooEarly"),
  cancel: does("the client calls a job off", ...JOB, "Unauthorized"),
  propose: does("proposes a base fee", "NoVenue", "UnknownParty", "OutOfBounds", "InsufficientShares"),
  vote: does(
    "votes with all shares of the block before",
    ...PROPOSAL,
    ...(["UnknownParty", "Expired", "AlreadyVoted", "InsufficientShares"] as const),
  ),
  conclude: does("counts the votes", ...PROPOSAL, "TooEarly"),
  execute: does("schedules what has passed for the next block", ...PROPOSAL, "TooEarly", "Expired", "OutOfBounds"),
  lapse: does("ends what nobody executed in time", ...PROPOSAL, "TooEarly"),
  nextBlock: does("a block ends, and time passes for everything", "WrongStatus", "OutOfOrder", "Overflow"),
};
