import { type Codec, index, list, oneOf, record, signed, truth, unsigned } from "../codec.ts";

const STATUSES = [
  "submitted",
  "quoted",
  "accepted",
  "running",
  "attested",
  "sampled",
  "spared",
  "verified",
  "rejected",
  "settled",
  "refunded",
] as const;

/** Credits and claims in units of 1e-18. */
export interface StoredHolding {
  readonly credits: bigint;
  readonly claims: bigint;
}

/** A job as it stands in a request. Client and worker are positions; `left` is in seconds, -1 once the window is over. */
export interface StoredJob extends StoredHolding {
  readonly status: (typeof STATUSES)[number];
  readonly client: number;
  readonly worker: number;
  readonly budget: bigint;
  readonly cost: bigint;
  readonly resource: bigint;
  readonly payment: bigint;
  readonly quality: bigint;
  readonly result: bigint;
  readonly left: bigint;
}

export interface StoredBook {
  readonly clients: readonly StoredHolding[];
  readonly workers: readonly StoredHolding[];
  readonly pool: StoredHolding;
  readonly escrow: StoredHolding;
  readonly jobs: readonly StoredJob[];
}

export interface JobParams {
  readonly windows: Readonly<Record<"submitted" | "quoted" | "accepted" | "running" | "attested" | "sampled", bigint>>;
  readonly sampling: bigint;
}

const holding: Codec<StoredHolding> = record("holding", { credits: unsigned, claims: unsigned });

const job: Codec<StoredJob> = record("job", {
  status: oneOf(STATUSES),
  client: index,
  worker: index,
  budget: unsigned,
  cost: unsigned,
  resource: unsigned,
  payment: unsigned,
  quality: unsigned,
  result: unsigned,
  credits: unsigned,
  claims: unsigned,
  left: signed,
});

const params: Codec<JobParams> = record("params", {
  windows: record("windows", {
    submitted: unsigned,
    quoted: unsigned,
    accepted: unsigned,
    running: unsigned,
    attested: unsigned,
    sampled: unsigned,
  }),
  sampling: unsigned,
});

const state: Codec<StoredBook> = record("book", {
  clients: list(holding),
  workers: list(holding),
  pool: holding,
  escrow: holding,
  jobs: list(job),
});

const common = { params, state };

/** How requests of `jobs.*` are read. */
export const jobCodecs = {
  submit: { ...common, input: record("input", { client: index, budget: unsigned }) },
  quote: {
    ...common,
    input: record("input", {
      ...{ job: index, worker: index, cost: unsigned, resource: unsigned },
      ...{ payment: unsigned, quality: unsigned },
    }),
  },
  accept: { ...common, input: record("input", { job: index, client: index }) },
  start: { ...common, input: record("input", { job: index, worker: index }) },
  attest: { ...common, input: record("input", { job: index, worker: index, result: unsigned, vouched: truth }) },
  draw: { ...common, input: record("input", { job: index, digest: unsigned }) },
  judge: { ...common, input: record("input", { job: index, verdict: oneOf(["verified", "rejected"]) }) },
  settle: { ...common, input: record("input", { job: index }) },
  expire: { ...common, input: record("input", { job: index }) },
  cancel: { ...common, input: record("input", { job: index, client: index }) },
  advance: { ...common, input: record("input", { seconds: unsigned }) },
};
