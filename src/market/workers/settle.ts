import { smaller } from "../../fixed-point/division.ts";
import { movingAverageDown } from "./amounts.ts";
import type { Fault, Registry, Worker, WorkerRules } from "./registry.ts";

/**
 * A worker as of a later epoch. The ends of all epochs since it was last touched in one step: the first has a result,
 * and moves the quality; the others have none, leave it, and are as low as the first. So no loop over the workers is
 * needed when an epoch ends, and none over the epochs when a worker comes back.
 */
export const settled = (rules: WorkerRules, worker: Worker, epoch: bigint): Worker => {
  const ended = epoch - worker.settledAt;
  if (ended === 0n) return worker;
  const quality =
    worker.result === "none"
      ? worker.quality
      : movingAverageDown(worker.quality, worker.result === "passed", rules.qualityRate);
  return {
    ...worker,
    quality,
    claims: worker.claims.map(() => 0n),
    result: "none",
    settledAt: epoch,
    lowEpochs: lowEpochsAfter(rules, worker, quality, ended),
  };
};

const lowEpochsAfter = (rules: WorkerRules, { status, lowEpochs }: Worker, quality: bigint, ended: bigint): bigint => {
  if (status === "absent" || status === "ejected") return lowEpochs;
  if (quality < rules.threshold) return smaller(lowEpochs + ended, rules.lowEpochs);
  return lowEpochs >= rules.lowEpochs ? lowEpochs : 0n;
};

/** What a settled worker can be slashed for at a time, the gravest fault; null for none. */
export const faultAt = (rules: WorkerRules, worker: Worker, time: bigint): Fault | null => {
  if (worker.contradicted) return "contradicted";
  if (worker.status !== "active" && worker.status !== "leaving") return null;
  if (worker.lowEpochs >= rules.lowEpochs) return "failing";
  return worker.status === "active" && isSilentAt(rules, worker, time) ? "silent" : null;
};

export const isSilentAt = (rules: WorkerRules, { lastHeartbeat }: Worker, time: bigint): boolean =>
  time - lastHeartbeat > rules.heartbeatLimit;

/** The registry with one worker replaced. */
export const withWorker = (registry: Registry, place: number, worker: Worker): Registry => ({
  ...registry,
  workers: registry.workers.with(place, worker),
});
