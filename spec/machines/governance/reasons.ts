import type { Code } from "../../vocabulary/refusal.ts";
import { integerOf } from "../reading.ts";
import type { Reasons } from "../reasons.ts";
import type { Chamber, GovernanceRules, Proposal, ProposalStatus } from "./state.ts";

/** The status that a proposal has to be in. */
const STATUS: Readonly<Partial<Record<string, ProposalStatus>>> = {
  propose: "open",
  vote: "voting",
  conclude: "voting",
  execute: "queued",
  lapse: "queued",
};

const when = (holds: boolean, code: Code): readonly Code[] => (holds ? [code] : []);

/** Whether a parameter cannot become a value: there is none such, or it is out of its bounds or more than a step away. */
const isOutOfReach = (rules: GovernanceRules, { values }: Chamber, parameter: bigint, value: bigint): boolean => {
  const [bounds, current] = [rules.bounds[Number(parameter)], values[Number(parameter)]];
  if (bounds === undefined || current === undefined) return true;
  const distance = value < current ? current - value : value - current;
  return value < bounds.least || value > bounds.most || distance > bounds.step;
};

const onProposal = (
  rules: GovernanceRules,
  state: Chamber,
  { left, weights, voted, parameter, value }: Proposal,
  action: string,
  parameters: Parameters<Reasons<Chamber>>[2],
): readonly Code[] => {
  switch (action) {
    case "propose": {
      const held = state.settled[Number(integerOf(parameters, "proposer"))];
      if (held === undefined) return ["UnknownParty"];
      const asked = [integerOf(parameters, "parameter"), integerOf(parameters, "value")] as const;
      return [
        ...when(isOutOfReach(rules, state, ...asked), "OutOfBounds"),
        ...when(held < rules.threshold, "InsufficientShares"),
      ];
    }
    case "vote": {
      const voter = Number(integerOf(parameters, "voter"));
      if (voter >= state.shares.length) return ["UnknownParty"];
      return [
        ...when(left < 0n, "Expired"),
        ...when(voted[voter] === true, "AlreadyVoted"),
        ...when(weights[voter] === 0n, "InsufficientShares"),
      ];
    }
    case "execute":
      return [
        ...when(left > rules.grace || state.scheduled[Number(parameter)] !== null, "TooEarly"),
        ...when(left < 0n, "Expired"),
        ...when(isOutOfReach(rules, state, parameter, value), "OutOfBounds"),
      ];
    default:
      return when(left >= 0n, "TooEarly");
  }
};

/** Why the text refuses a step of governance. */
export const governanceReasons =
  (rules: GovernanceRules): Reasons<Chamber> =>
  (state, action, parameters) => {
    const status = STATUS[action];
    if (status !== undefined) {
      const proposal = state.proposals[Number(integerOf(parameters, "proposal"))];
      if (proposal === undefined) return ["UnknownProposal"];
      return proposal.status === status ? onProposal(rules, state, proposal, action, parameters) : ["WrongStatus"];
    }
    if (action !== "transfer") return [];
    const [from, to] = [Number(integerOf(parameters, "from")), Number(integerOf(parameters, "to"))];
    const [source, amount] = [state.shares[from], integerOf(parameters, "amount")];
    return [
      ...when(source === undefined || state.shares[to] === undefined || from === to, "UnknownParty"),
      ...when(amount === 0n, "ZeroAmount"),
      ...when(source !== undefined && amount > source, "InsufficientShares"),
    ];
  };
