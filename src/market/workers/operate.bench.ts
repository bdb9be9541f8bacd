import { Result } from "effect";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { closeEpoch, deposit, heartbeat, report } from "./operate.ts";
import { DEFAULT_WORKER_RULES, newWorker, type Registry } from "./registry.ts";

const EPOCHS = 20_000;
const RULES = { ...DEFAULT_WORKER_RULES, heartbeatLimit: 3600n };

const then = (outcome: Result.Result<{ readonly post: Registry }, unknown>): Registry =>
  Result.getOrThrow(outcome).post;

const START: Registry = {
  epoch: 0n,
  epochStart: 0n,
  prices: [2n * WAD],
  workers: Array.from({ length: 50 }, () => ({
    ...newWorker(1),
    ...({ status: "active", stake: 30n * WAD, declared: [10n * WAD], quality: WAD } as const),
  })),
  issued: [0n],
  slashed: 0n,
};

/** Operations a second on one core: in each epoch a heartbeat, a deposit and a passed attestation of one of fifty workers, and its end. */
export const rows = () => {
  let registry = START;
  const began = performance.now();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const call = { worker: 0, time: BigInt(epoch) * RULES.epochLength };
    registry = then(heartbeat(RULES, registry, call));
    registry = then(deposit(RULES, registry, { ...call, resource: 0, amount: WAD }));
    registry = then(report(RULES, registry, { ...call, finding: "passed" }));
    registry = then(closeEpoch(RULES, registry, { prices: registry.prices, time: call.time + RULES.epochLength }));
  }
  const seconds = (performance.now() - began) / 1000;
  return [{ name: "workers.operationsPerSecond", value: Math.round((4 * EPOCHS) / seconds), unit: "ops/s" }];
};
