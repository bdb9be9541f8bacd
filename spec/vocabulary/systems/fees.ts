import { type Codec, list, oneOf, record, text, unsigned } from "../codec.ts";
import { ignored } from "../pool-codec.ts";

export const FEE_RULES = ["pro-rata", "time-weighted"] as const;

/** A ledger of fees as it stands in a request. Lots ascend by number. */
export interface StoredLedger {
  readonly time: bigint;
  readonly shares: bigint;
  readonly moment: bigint;
  readonly timed: bigint;
  readonly growth: bigint;
  readonly carry: bigint;
  readonly collected: bigint;
  readonly paid: bigint;
  readonly lots: readonly StoredLot[];
  readonly nextLot: bigint;
}

export interface StoredLot {
  readonly number: bigint;
  readonly owner: string;
  readonly shares: bigint;
  readonly since: bigint;
  readonly timedSeen: bigint;
  readonly growthSeen: bigint;
}

const lot: Codec<StoredLot> = record("lot", {
  number: unsigned,
  owner: text,
  shares: unsigned,
  since: unsigned,
  timedSeen: unsigned,
  growthSeen: unsigned,
});

const common = {
  params: record("params", { rule: oneOf(FEE_RULES) }),
  state: record("ledger", {
    time: unsigned,
    shares: unsigned,
    moment: unsigned,
    timed: unsigned,
    growth: unsigned,
    carry: unsigned,
    collected: unsigned,
    paid: unsigned,
    lots: list(lot),
    nextLot: unsigned,
  }),
};

/** How requests of `fees.*` are read. */
export const feeCodecs = {
  advance: { ...common, input: record("input", { time: unsigned }) },
  collect: { ...common, input: record("input", { fee: unsigned }) },
  mint: { ...common, input: record("input", { owner: text, shares: unsigned }) },
  burn: { ...common, input: record("input", { lot: unsigned, shares: unsigned }) },
  transfer: { ...common, input: record("input", { lot: unsigned, owner: text, shares: unsigned }) },
  claim: { ...common, input: record("input", { lot: unsigned }) },
  open: {
    params: common.params,
    state: ignored,
    input: record("input", { owner: text, shares: unsigned, time: unsigned }),
  },
  claimable: { ...common, input: record("input", { lot: unsigned }) },
};
