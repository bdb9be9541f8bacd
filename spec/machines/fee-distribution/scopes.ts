import type { ExpectedFinding, Parameters } from "../../checker/machine.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import type { FeeScope } from "./machine.ts";
import { TIME_LIMIT } from "./operations.ts";
import { proRata, timeWeighted } from "./rules.ts";
import { type FeeConstants, type FeeState, opened } from "./state.ts";

const ACCOUNTS = ["alice", "bob"] as const;
const [ALICE, BOB] = ACCOUNTS;

const constants: FeeConstants = { accounts: ACCOUNTS, locked: LOCKED_SHARES, created: 3n };

/** The orders of a scope: these fees, mints of one size, these parts of a lot, and one order for each refusal. */
const ordersOf = (on: {
  readonly fees: readonly bigint[];
  readonly minted: bigint;
  readonly parts: readonly bigint[];
  readonly lots: readonly bigint[];
}): FeeScope["orders"] => {
  const onLots = (more: Parameters = {}): readonly Parameters[] =>
    on.lots.flatMap((lot) => on.parts.map((shares) => ({ lot, shares, ...more })));
  const [lot = 1n] = on.lots;
  const none = { lot, shares: 0n, owner: BOB };
  return {
    advance: [{ by: 1n }, { by: -1n }, { by: TIME_LIMIT }],
    collect: [...on.fees.map((fee) => ({ fee })), { fee: 0n }, { fee: QUANTITY_LIMIT }],
    mint: [
      { owner: BOB, shares: on.minted },
      { owner: BOB, shares: 0n },
      { owner: BOB, shares: QUANTITY_LIMIT },
    ],
    burn: [...onLots(), none],
    transfer: [...onLots({ owner: BOB }), none],
    claim: on.lots.map((number) => ({ lot: number })),
  };
};

const within = (most: {
  readonly time: bigint;
  readonly collected: bigint;
  readonly nextLot: bigint;
}): FeeScope["constraint"] => ({
  statement: `t ≤ ${most.time}, at most ${most.collected} collected, lots below ${most.nextLot}`,
  holds: ({ time, collected, nextLot }) => time <= most.time && collected <= most.collected && nextLot <= most.nextLot,
});

const bounded: ExpectedFinding = {
  kind: "bounded",
  subject: "machine",
  reason: "fees and time go on without end; the proofs cover all of them",
};

const created = (shares: bigint): readonly FeeState[] => [opened(constants, ALICE, shares)];

/** Lots smaller than the locked shares: every fee is divided with a remainder. */
const few = ordersOf({ fees: [2n, 7n], minted: 700n, parts: [500n], lots: [1n, 2n, 3n] });
/** Shares of 10^18 units: the accumulators grow by small integers, and much is carried. */
const many = ordersOf({ fees: [2n, 7n], minted: WAD, parts: [WAD, 2n * WAD], lots: [1n, 2n, 3n] });

export const FEE_SCOPES: readonly FeeScope[] = [
  {
    name: "fee-distribution/pro-rata",
    statement: "fees by shares, coarse against fine rounding: shares of 10^18 units",
    rule: proRata,
    constants,
    starts: created(2n * WAD),
    orders: many,
    constraint: within({ time: 4n, collected: 9n, nextLot: 3n }),
    expected: [bounded],
  },
  {
    name: "fee-distribution/time-weighted",
    statement: "fees by shares and holding time, a few shares",
    rule: timeWeighted,
    constants,
    starts: created(500n),
    orders: few,
    constraint: within({ time: 5n, collected: 9n, nextLot: 3n }),
    expected: [bounded],
  },
  {
    name: "fee-distribution/time-weighted-coarse",
    statement: "fees by shares and holding time, shares of 10^18 units",
    rule: timeWeighted,
    constants,
    starts: created(2n * WAD),
    orders: many,
    constraint: within({ time: 5n, collected: 9n, nextLot: 3n }),
    expected: [bounded],
  },
];
