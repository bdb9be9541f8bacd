import type { ExpectedFinding, Parameters } from "../../checker/machine.ts";
import { WAD } from "../../vocabulary/units.ts";
import { type Chamber, type GovernanceRules, openProposal } from "./state.ts";
import type { GovernanceAction } from "./steps.ts";

/** What governance is explored on. */
export interface GovernanceScope {
  readonly name: string;
  readonly statement: string;
  readonly rules: GovernanceRules;
  readonly initial: Chamber;
  readonly parameters: Readonly<Record<GovernanceAction, readonly Parameters[]>>;
  readonly expected: readonly ExpectedFinding[];
}

const chamber = (shares: readonly bigint[], values: readonly bigint[], proposals: number): Chamber => ({
  values,
  scheduled: values.map(() => null),
  shares,
  settled: shares,
  proposals: Array.from({ length: proposals }, () => openProposal(shares.length)),
  traded: null,
  consistent: true,
});

/** A block is one second; half of four shares, of which one is locked, is a quorum. */
const rules: GovernanceRules = {
  bounds: [{ least: 0n, most: 4n, step: 2n }],
  quorum: WAD / 2n,
  supply: 4n,
  threshold: 1n,
  votingPeriod: 1n,
  timeLock: 1n,
  grace: 1n,
};

interface Choices {
  readonly proposals: readonly bigint[];
  readonly voters: readonly bigint[];
  readonly proposers: readonly bigint[];
  readonly values: readonly bigint[];
  readonly amounts: readonly bigint[];
  readonly sides: readonly ("inFavour" | "against")[];
}

/** Every action on every proposal, and one call for each refusal that these do not bring about. */
const parametersOf = ({
  proposals,
  voters,
  proposers,
  values,
  amounts,
  sides,
}: Choices): GovernanceScope["parameters"] => {
  const nobody = BigInt(voters.length);
  const nothing = { proposal: BigInt(proposals.length) };
  const each = [...proposals.map((proposal) => ({ proposal })), nothing];
  const propose = (proposal: bigint, proposer: bigint, value: bigint): Parameters => ({
    proposal,
    proposer,
    parameter: 0n,
    value,
  });
  return {
    propose: [
      ...proposals.flatMap((proposal) =>
        proposers.flatMap((proposer) => values.map((value) => propose(proposal, proposer, value))),
      ),
      propose(0n, 0n, 100n),
      propose(0n, nobody, 1n),
      propose(BigInt(proposals.length), 0n, 1n),
      { ...propose(0n, 0n, 1n), parameter: 1n },
    ],
    vote: [
      ...proposals.flatMap((proposal) => voters.flatMap((voter) => sides.map((side) => ({ proposal, voter, side })))),
      { proposal: 0n, voter: nobody, side: "inFavour" },
      { ...nothing, voter: 0n, side: "inFavour" },
    ],
    conclude: each,
    execute: each,
    lapse: each,
    transfer: [
      ...voters.flatMap((from) =>
        voters.filter((to) => to !== from).flatMap((to) => amounts.map((amount) => ({ from, to, amount }))),
      ),
      { from: 0n, to: 1n, amount: 0n },
      { from: nobody, to: 0n, amount: 1n },
      { from: 0n, to: nobody, amount: 1n },
      { from: 0n, to: 0n, amount: 1n },
    ],
    trade: [{}],
    nextBlock: [{ seconds: 1n }],
  };
};

const sidesOfOne: Choices["sides"] = ["inFavour", "against"];

export const GOVERNANCE_SCOPES: readonly GovernanceScope[] = [
  {
    name: "governance/one",
    statement: "one proposal, three voters whose shares change hands at any time",
    rules,
    initial: chamber([2n, 1n, 0n], [1n], 1),
    parameters: parametersOf({
      ...{ proposals: [0n], voters: [0n, 1n, 2n], proposers: [0n, 2n], values: [3n] },
      ...{ amounts: [1n, 2n], sides: sidesOfOne },
    }),
    expected: [
      {
        kind: "refusalNeverGiven",
        subject: "execute.OutOfBounds",
        reason: "no other proposal moves the parameter away in the meantime; governance/two shows it",
      },
    ],
  },
  {
    name: "governance/two",
    statement: "two proposals for one parameter that move it apart: once one is in force, the other is out of reach",
    rules: { ...rules, supply: 3n, quorum: WAD / 3n, bounds: [{ least: 0n, most: 3n, step: 1n }] },
    initial: chamber([1n, 1n], [2n], 2),
    parameters: parametersOf({
      ...{ proposals: [0n, 1n], voters: [0n, 1n], proposers: [0n], values: [1n, 3n] },
      ...{ amounts: [1n], sides: ["inFavour"] },
    }),
    expected: [],
  },
];
