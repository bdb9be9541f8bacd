import { type Codec, index, list, record, text, unsigned } from "../codec.ts";
import { type RequestCodec, sameLength } from "../decode-request.ts";
import type { Job, ServiceLevel, SubstitutionRequest } from "../routing.ts";
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

/** One curve, its flat fee rate, and what it offers beside. */
export interface StoredOffer extends StoredVenue, ServiceLevel {
  readonly m: bigint;
}

/** The venues of each class. */
export interface ClassList {
  readonly classes: readonly (readonly StoredOffer[])[];
}

const offer: Codec<StoredOffer> = record("venue", {
  ...{ shares: unsigned, q: unsigned, p: unsigned },
  ...{ c: unsigned, beta: unsigned, m: unsigned, rate: unsigned },
  ...{ latency: unsigned, region: text, privacyTier: unsigned, quality: unsigned },
});

const service = record("service", {
  ...{ maxLatency: unsigned, regions: list(text) },
  ...{ minPrivacyTier: unsigned, minQuality: unsigned },
});

/** How requests of `routing.job` are read. */
export const routedJobCodec: RequestCodec<Moment, ClassList, Job> = {
  params: momentCodec,
  state: record("state", { classes: list(list(offer)) }),
  input: record("input", {
    ...{ amounts: list(unsigned), maxCredits: list(unsigned), maxTotal: unsigned },
    ...{ service, deadline: unsigned },
  }),
  lengths: ({ state: { classes }, input: { amounts, maxCredits } }) => [
    ...sameLength("input.amounts", amounts.length, classes.length, "one for each class"),
    ...sameLength("input.maxCredits", maxCredits.length, classes.length, "one for each class"),
  ],
};

/** Classes that can serve one need, each at a rate. */
export interface SubstituteList {
  readonly substitutes: readonly {
    readonly numerator: bigint;
    readonly denominator: bigint;
    readonly venues: readonly StoredOffer[];
  }[];
}

export type SubstitutesInput = Omit<SubstitutionRequest, "substitutes">;

/** How requests of `routing.substitutes` are read. */
export const substitutesCodec: RequestCodec<Moment, SubstituteList, SubstitutesInput> = {
  params: momentCodec,
  state: record("state", {
    substitutes: list(record("substitute", { numerator: unsigned, denominator: unsigned, venues: list(offer) })),
  }),
  input: record("input", { amount: unsigned, maxCredits: unsigned, service, deadline: unsigned }),
};
