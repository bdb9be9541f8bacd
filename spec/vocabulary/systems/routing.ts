import { type Codec, index, list, record, unsigned } from "../codec.ts";
import type { RequestCodec } from "../decode-request.ts";
import type { Moment } from "./liquidity.ts";
import { momentCodec } from "./liquidity.ts";

/** One curve without inertia, and its flat fee rate. */
export interface StoredVenue {
  readonly shares: bigint;
  readonly q: bigint;
  readonly p: bigint;
  readonly c: bigint;
  readonly beta: bigint;
  readonly rate: bigint;
}

export interface VenueList {
  readonly venues: readonly StoredVenue[];
}

export interface SplitInput {
  readonly amount: bigint;
  readonly maxCredits: bigint;
  readonly deadline: bigint;
}

/** What is bought where. */
export interface SplitOutput {
  readonly legs: readonly {
    readonly venue: number;
    readonly resourceOut: bigint;
    readonly creditsIn: bigint;
    readonly fee: bigint;
  }[];
  readonly credits: bigint;
}

const venue: Codec<StoredVenue> = record("venue", {
  ...{ shares: unsigned, q: unsigned, p: unsigned },
  ...{ c: unsigned, beta: unsigned, rate: unsigned },
});

/** How requests of `routing.split` are read. */
export const splitCodec: RequestCodec<Moment, VenueList, SplitInput> = {
  params: momentCodec,
  state: record("state", { venues: list(venue) }),
  input: record("input", { amount: unsigned, maxCredits: unsigned, deadline: unsigned }),
};

/** How an answer to `routing.split` is read: which split it is, is free. */
export const splitOutputCodec: Codec<SplitOutput> = record("output", {
  legs: list(record("leg", { venue: index, resourceOut: unsigned, creditsIn: unsigned, fee: unsigned })),
  credits: unsigned,
});
