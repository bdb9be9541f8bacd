import { WAD } from "./units.ts";

/*
 * Numbers of the protocol that a market begins with unless its creator says otherwise: the paper's, and where it leaves
 * one open, the one that was chosen. Rates and parts in units of 1e-18, times in seconds. One list for specification
 * and implementation.
 */

const DAY = 86_400n;

/** The paper's numbers of section 12.3; the epoch, the release and the parts are chosen. */
export const WORKER_NUMBERS = {
  qualityRate: WAD / 10n,
  threshold: WAD / 2n,
  lowEpochs: 7n,
  heartbeatLimit: 600n,
  epochLength: 3600n,
  unbonding: 7n * DAY,
  stakeRatio: (3n * WAD) / 2n,
  slashing: { contradicted: WAD, failing: WAD / 5n, silent: WAD / 20n },
} as const;

/** Seven days of voting are the paper's; quorum, time lock and grace are chosen. */
export const GOVERNANCE_NUMBERS = {
  quorum: WAD / 5n,
  votingPeriod: 7n * DAY,
  timeLock: 2n * DAY,
  grace: 14n * DAY,
} as const;

/** How long a job may stay in each status, and the part of the attestations that is sampled: all chosen. */
export const JOB_NUMBERS = {
  windows: { submitted: 600n, quoted: 120n, accepted: 600n, running: DAY, attested: 600n, sampled: 3600n },
  sampling: WAD / 10n,
} as const;

/** Three validators on a panel, an hour a stage, a tenth sampled. */
export const ATTESTATION_NUMBERS = { panel: 3, sampling: WAD / 10n, window: 3600n } as const;

/** Days of closes, and the half hour of the average of section 12.2. */
export const CALENDAR_NUMBERS = { day: DAY, window: 1_800n } as const;
