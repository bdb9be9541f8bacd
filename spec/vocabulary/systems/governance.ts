import { type Codec, index, list, nullable, oneOf, record, signed, truth, unsigned } from "../codec.ts";
import { type Parts, sameLength } from "../decode-request.ts";

const STATUSES = ["voting", "queued", "executed", "defeated", "lapsed"] as const;

export interface GovernanceParams {
  readonly bounds: readonly { readonly least: bigint; readonly most: bigint; readonly step: bigint }[];
  readonly quorum: bigint;
  readonly supply: bigint;
  readonly threshold: bigint;
  readonly votingPeriod: bigint;
  readonly timeLock: bigint;
  readonly grace: bigint;
}

export interface StoredProposal {
  readonly status: (typeof STATUSES)[number];
  readonly parameter: number;
  readonly value: bigint;
  readonly weights: readonly bigint[];
  readonly voted: readonly boolean[];
  readonly inFavour: bigint;
  readonly against: bigint;
  readonly left: bigint;
}

/** What governance knows, as it stands in a request. */
export interface StoredChamber {
  readonly values: readonly bigint[];
  readonly scheduled: readonly (bigint | null)[];
  readonly shares: readonly bigint[];
  readonly settled: readonly bigint[];
  readonly proposals: readonly StoredProposal[];
}

const params: Codec<GovernanceParams> = record("params", {
  bounds: list(record("bounds", { least: unsigned, most: unsigned, step: unsigned })),
  ...{ quorum: unsigned, supply: unsigned, threshold: unsigned },
  ...{ votingPeriod: unsigned, timeLock: unsigned, grace: unsigned },
});

const proposal: Codec<StoredProposal> = record("proposal", {
  ...{ status: oneOf(STATUSES), parameter: index, value: unsigned },
  ...{ weights: list(unsigned), voted: list(truth) },
  ...{ inFavour: unsigned, against: unsigned, left: signed },
});

const state: Codec<StoredChamber> = record("chamber", {
  values: list(unsigned),
  scheduled: list(nullable(unsigned)),
  shares: list(unsigned),
  settled: list(unsigned),
  proposals: list(proposal),
});

const lengths = ({ params: { bounds }, state: chamber }: Parts<GovernanceParams, StoredChamber, unknown>) => {
  const [parameters, voters] = [chamber.values.length, chamber.shares.length];
  const each = "one for each voter";
  return [
    ...sameLength("params.bounds", bounds.length, parameters, "one for each parameter"),
    ...sameLength("state.scheduled", chamber.scheduled.length, parameters, "one for each parameter"),
    ...sameLength("state.settled", chamber.settled.length, voters, each),
    ...chamber.proposals.flatMap(({ weights, voted }, i) => [
      ...sameLength(`state.proposals.${i}.weights`, weights.length, voters, each),
      ...sameLength(`state.proposals.${i}.voted`, voted.length, voters, each),
    ]),
  ];
};

const common = { params, state, lengths };

/** How requests of `governance.*` are read. */
export const governanceCodecs = {
  propose: { ...common, input: record("input", { proposer: index, parameter: index, value: unsigned }) },
  vote: {
    ...common,
    input: record("input", { proposal: index, voter: index, side: oneOf(["inFavour", "against"]) }),
  },
  conclude: { ...common, input: record("input", { proposal: index }) },
  execute: { ...common, input: record("input", { proposal: index }) },
  lapse: { ...common, input: record("input", { proposal: index }) },
  transfer: { ...common, input: record("input", { from: index, to: index, amount: unsigned }) },
  nextBlock: { ...common, input: record("input", { seconds: unsigned }) },
};
