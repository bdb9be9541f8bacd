import { WAD } from "../../../spec/vocabulary/units.ts";
import { sha256Commitment } from "../batch/index.ts";
import { DEFAULT_GOVERNANCE_TIMES } from "../governance/index.ts";
import { DEFAULT_JOB_RULES } from "../jobs/index.ts";
import { CALENDAR } from "../price-history/index.ts";
import { DEFAULT_WORKER_RULES } from "../workers/index.ts";
import type { Genesis } from "./create.ts";
import type { Oracles } from "./market.ts";

/** A provider, two traders and a worker; one pool of two classes, of this epoch and of the next. */
export const GENESIS: Genesis = {
  rules: {
    classes: [0n, 1n],
    fees: { volatilityRate: WAD / 100n, cap: WAD / 10n, risk: { schedule: "none", rate: 0n } },
    auction: { bond: WAD, commitUntil: 300n, revealUntil: 600n },
    curvature: {
      ...{ base: WAD / 8n, volatilityWeight: WAD / 2n, utilizationWeight: WAD / 2n },
      ...{ targetPerShare: WAD, width: WAD / 10n },
    },
    calendar: CALENDAR,
    workers: DEFAULT_WORKER_RULES,
    jobs: DEFAULT_JOB_RULES,
    governance: {
      ...DEFAULT_GOVERNANCE_TIMES,
      bounds: [{ least: 0n, most: WAD / 20n, step: WAD / 100n }],
      threshold: WAD,
    },
  },
  wallets: [
    { credits: 4000n * WAD, claims: [900n * WAD, 900n * WAD] },
    { credits: 2000n * WAD, claims: [100n * WAD, 100n * WAD] },
    { credits: 2000n * WAD, claims: [100n * WAD, 100n * WAD] },
    { credits: 700n * WAD, claims: [0n, 0n] },
  ],
  pools: [
    {
      ...{ creator: 0, shares: 1000n * WAD, values: [WAD / 200n] },
      resources: [
        { weight: WAD / 2n, q: 1000n * WAD, p: 2000n * WAD, c: WAD / 10n, beta: WAD / 5n, m: 0n },
        { weight: WAD / 2n, q: 800n * WAD, p: 1300n * WAD, c: WAD / 25n, beta: 0n, m: 0n },
      ],
    },
  ],
};

/** Hardware that vouches for odd results, and a digest that nobody would rely on. */
export const ORACLES: Oracles = {
  vouches: (_job, _worker, result) => result % 2n === 1n,
  digest: ([seed = 0n]) => seed,
  commitmentOf: sha256Commitment,
};
