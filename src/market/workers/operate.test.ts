import { Result } from "effect";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { closeEpoch, deposit, heartbeat, register, report, slash, withdraw } from "./operate.ts";
import type { Outcome } from "./problem.ts";
import { DEFAULT_WORKER_RULES, newWorker, type Registry, type WorkerRules } from "./registry.ts";
import { faultAt, settled } from "./settle.ts";

const RULES: WorkerRules = { ...DEFAULT_WORKER_RULES, heartbeatLimit: 10n ** 9n };
const HOUR = RULES.epochLength;

const EMPTY: Registry = {
  epoch: 0n,
  epochStart: 0n,
  prices: [2n * WAD],
  workers: [newWorker(1)],
  issued: [0n],
  slashed: 0n,
};

const stateAfter = <State>(outcome: Outcome<State, unknown>): State => Result.getOrThrow(outcome).post;
const codeOf = (outcome: Outcome<Registry, unknown>): string =>
  Result.match(outcome, { onSuccess: () => "done", onFailure: ({ code }) => code });

const entering = { worker: 0, time: 0n, declared: [10n * WAD], stake: 30n * WAD, balance: 30n * WAD };
const ACTIVE = stateAfter(register(RULES, EMPTY, entering));

/** The registry so many closed epochs later, nothing else having happened. */
const later = (registry: Registry, epochs: bigint): Registry => {
  let now = registry;
  for (let i = 0n; i < epochs; i++)
    now = stateAfter(closeEpoch(RULES, now, { prices: now.prices, time: now.epochStart + HOUR }));
  return now;
};

describe("a worker", () => {
  it("needs the stake of equation 36, to the unit", () => {
    expect(codeOf(register(RULES, EMPTY, { ...entering, stake: 30n * WAD - 1n }))).toBe("InsufficientStake");
    expect(codeOf(register(RULES, EMPTY, { ...entering, balance: 30n * WAD - 1n }))).toBe("InsufficientBalance");
    expect(ACTIVE.workers[0]).toMatchObject({ status: "active", stake: 30n * WAD });
  });

  it("may deposit half of its capacity at first, and no more than the epoch's once", () => {
    const call = { worker: 0, resource: 0, amount: 5n * WAD, time: 0n };
    const filled = stateAfter(deposit(RULES, ACTIVE, call));
    expect(filled.issued).toEqual([5n * WAD]);
    expect(codeOf(deposit(RULES, filled, { ...call, amount: 1n }))).toBe("CapacityExceeded");
    const next = later(filled, 1n);
    expect(next.issued).toEqual([0n]);
    expect(codeOf(deposit(RULES, next, call))).toBe("done");
  });

  it("is settled over any number of epochs as if it had been at the end of each", () => {
    const failed = stateAfter(report(RULES, ACTIVE, { worker: 0, time: 0n, finding: "failed" }));
    for (const epochs of [1n, 2n, 6n, 7n, 50n]) {
      const [stored] = later(failed, epochs).workers;
      let stepped = failed.workers[0];
      for (let epoch = 1n; epoch <= epochs && stepped !== undefined; epoch++) stepped = settled(RULES, stepped, epoch);
      expect(stored === undefined ? stored : settled(RULES, stored, epochs)).toEqual(stepped);
      expect(stepped?.lowEpochs).toBe(epochs < 7n ? epochs : 7n);
    }
  });

  it("is slashed after seven low epochs, not after six, and gets the rest after the unbonding", () => {
    const failed = stateAfter(report(RULES, ACTIVE, { worker: 0, time: 0n, finding: "failed" }));
    expect(codeOf(slash(RULES, later(failed, 6n), { worker: 0, time: 6n * HOUR }))).toBe("NotAtFault");
    const time = 7n * HOUR;
    const { post, receipt } = Result.getOrThrow(slash(RULES, later(failed, 7n), { worker: 0, time }));
    expect(receipt).toEqual({ fault: "failing", slashed: 6n * WAD });
    const release = time + RULES.unbonding;
    expect(codeOf(withdraw(RULES, post, { worker: 0, time: release - 1n }))).toBe("TooEarly");
    const left = Result.getOrThrow(withdraw(RULES, post, { worker: 0, time: release }));
    expect([left.receipt.released, left.post.slashed]).toEqual([24n * WAD, 6n * WAD]);
  });

  it("may be silent for ten minutes and not for a second more, and a late heartbeat does not help", () => {
    const rules = DEFAULT_WORKER_RULES;
    const [worker] = ACTIVE.workers;
    expect(worker && faultAt(rules, worker, 600n)).toBeNull();
    expect(worker && faultAt(rules, worker, 601n)).toBe("silent");
    expect(codeOf(heartbeat(rules, ACTIVE, { worker: 0, time: 600n }))).toBe("done");
    expect(codeOf(heartbeat(rules, ACTIVE, { worker: 0, time: 601n }))).toBe("Expired");
  });
});

describe("bad input", () => {
  it.each([
    ["Negative", { stake: -1n }],
    ["TooLarge", { stake: 2n ** 256n }],
    ["Negative", { declared: [-1n] }],
    ["LengthMismatch", { declared: [] }],
    ["ZeroAmount", { declared: [0n] }],
    ["UnknownParty", { worker: 1 }],
    ["UnknownParty", { worker: 0.5 }],
  ])("is refused as %s: %o", (code, change) => {
    const frozen = Object.freeze({ ...EMPTY, workers: Object.freeze([...EMPTY.workers]) });
    expect(codeOf(register(RULES, frozen, { ...entering, ...change }))).toBe(code);
  });
});
