import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { haircutDown, requiredStakeUp, slashUp } from "./amounts.ts";
import { balanceProblem, done, entryAt, type Outcome, type Problem, wordsProblem, zeroProblem } from "./problem.ts";
import type { Fault, Registry, Worker, WorkerRules } from "./registry.ts";
import { faultAt, isSilentAt, settled, withWorker } from "./settle.ts";

/** Which worker, and when. `time` does not run backwards. */
export interface WorkerCall {
  readonly worker: number;
  readonly time: bigint;
}

const workerAt = (rules: WorkerRules, registry: Registry, place: number): Result.Result<Worker, Refusal> =>
  Result.map(entryAt(registry.workers, "UnknownParty", "input.worker", place), (worker) =>
    settled(rules, worker, registry.epoch),
  );

const statusProblem = ({ status }: Worker, ...due: readonly Worker["status"][]): Problem =>
  due.includes(status) ? null : refusal("WrongStatus", "worker.status", status, due.join(" or "));

const faultProblem = (rules: WorkerRules, worker: Worker, time: bigint): Problem => {
  const fault = faultAt(rules, worker, time);
  return fault === null ? null : refusal("AtFault", "worker", fault, "without a fault to slash for");
};

const claimsProblem = ({ claims }: Worker): Problem =>
  claims.every((amount) => amount === 0n)
    ? null
    : refusal("TooEarly", "worker.claims", claims.join(" "), "0: perished with their epoch");

const stakeProblem = (field: string, stake: bigint, required: bigint): Problem =>
  stake >= required ? null : refusal("InsufficientStake", field, stake, `at least ${required}`);

/**
 * Registers a worker with a raw capacity of each resource and a stake, taken from a wallet that holds `balance`. At least
 * the stake of equation 36 at the prices of the last epoch; rounded up, in favour of whom it compensates.
 * Refused as Negative, TooLarge, UnknownParty, LengthMismatch, ZeroAmount, WrongStatus, InsufficientBalance,
 * InsufficientStake: the first of these that applies.
 */
export const register = (
  rules: WorkerRules,
  registry: Registry,
  call: WorkerCall & { readonly declared: readonly bigint[]; readonly stake: bigint; readonly balance: bigint },
): Outcome<Registry, { readonly staked: bigint; readonly required: bigint }> =>
  Result.flatMap(workerAt(rules, registry, call.worker), (worker) => {
    const { declared, stake, balance, time } = call;
    const required = requiredStakeUp(declared, registry.prices, rules.stakeRatio);
    const problem =
      wordsProblem({ stake, ...Object.fromEntries(declared.map((raw, i) => [`declared.${i}`, raw])) }) ??
      (declared.length === registry.prices.length
        ? null
        : refusal(
            "LengthMismatch",
            "input.declared",
            BigInt(declared.length),
            `${registry.prices.length} resources`,
          )) ??
      (declared.some((raw) => raw > 0n)
        ? null
        : refusal("ZeroAmount", "input.declared", 0n, "at least 1 of some resource")) ??
      statusProblem(worker, "absent") ??
      balanceProblem("input.stake", stake, balance) ??
      stakeProblem("input.stake", stake, required);
    if (problem !== null) return Result.fail(problem);
    const post = { ...worker, status: "active", declared, stake, lastHeartbeat: time } as const;
    return done(withWorker(registry, call.worker, post), { staked: stake, required });
  });

/**
 * Adds credits from a wallet that holds `balance` to the stake. Refused as Negative, TooLarge, UnknownParty,
 * ZeroAmount, WrongStatus, InsufficientBalance.
 */
export const topUp = (
  rules: WorkerRules,
  registry: Registry,
  { worker: place, amount, balance }: WorkerCall & { readonly amount: bigint; readonly balance: bigint },
): Outcome<Registry, { readonly staked: bigint }> =>
  Result.flatMap(workerAt(rules, registry, place), (worker) => {
    const problem =
      wordsProblem({ amount }) ??
      zeroProblem("input.amount", amount) ??
      statusProblem(worker, "active") ??
      balanceProblem("input.amount", amount, balance);
    return problem === null
      ? done(withWorker(registry, place, { ...worker, stake: worker.stake + amount }), { staked: amount })
      : Result.fail(problem);
  });

/**
 * Says that the worker is there; in time at the limit itself. Refused as UnknownParty, WrongStatus, Expired (the silence
 * can be slashed for already, and a heartbeat does not undo it).
 */
export const heartbeat = (
  rules: WorkerRules,
  registry: Registry,
  { worker: place, time }: WorkerCall,
): Outcome<Registry> =>
  Result.flatMap(workerAt(rules, registry, place), (worker) => {
    const problem =
      statusProblem(worker, "active") ??
      (isSilentAt(rules, worker, time)
        ? refusal("Expired", "input.time", time, `at most ${worker.lastHeartbeat + rules.heartbeatLimit}`)
        : null);
    return problem === null
      ? done(withWorker(registry, place, { ...worker, lastHeartbeat: time }), {})
      : Result.fail(problem);
  });

/**
 * Deposits claims on the worker's capacity of a resource in this epoch, units of 1e-18: at most ⌊declared·quality/W⌋ in
 * all, rounded down in favour of the pool (equation 23 as a haircut). What was deposited is never marked again.
 * Refused as Negative, TooLarge, UnknownParty, UnknownResource, ZeroAmount, WrongStatus, AtFault, InsufficientStake,
 * CapacityExceeded.
 */
export const deposit = (
  rules: WorkerRules,
  registry: Registry,
  { worker: place, resource, amount, time }: WorkerCall & { readonly resource: number; readonly amount: bigint },
): Outcome<Registry, { readonly allowance: bigint }> =>
  Result.flatMap(
    Result.all({
      worker: workerAt(rules, registry, place),
      issued: entryAt(registry.issued, "UnknownResource", "input.resource", resource),
    }),
    ({ worker, issued }) => {
      const claimed = worker.claims[resource] ?? 0n;
      const allowance = haircutDown(worker.declared[resource] ?? 0n, worker.quality);
      const problem =
        wordsProblem({ amount }) ??
        zeroProblem("input.amount", amount) ??
        statusProblem(worker, "active") ??
        faultProblem(rules, worker, time) ??
        stakeProblem(
          "worker.stake",
          worker.stake,
          requiredStakeUp(worker.declared, registry.prices, rules.stakeRatio),
        ) ??
        (claimed + amount <= allowance
          ? null
          : refusal("CapacityExceeded", "input.amount", amount, `at most ${allowance - claimed}`));
      if (problem !== null) return Result.fail(problem);
      const post = withWorker(registry, place, { ...worker, claims: worker.claims.with(resource, claimed + amount) });
      return done({ ...post, issued: registry.issued.with(resource, issued + amount) }, { allowance });
    },
  );

/**
 * Takes note of what the attestation protocol found. A failure outweighs all that passed in the epoch.
 * Refused as UnknownParty, WrongStatus, InsufficientStake (contradicted, with nothing at stake).
 */
export const report = (
  rules: WorkerRules,
  registry: Registry,
  { worker: place, finding }: WorkerCall & { readonly finding: "passed" | "failed" | "contradicted" },
): Outcome<Registry> =>
  Result.flatMap(workerAt(rules, registry, place), (worker) => {
    const problem =
      statusProblem(worker, "active", "leaving", "ejected") ??
      (finding === "contradicted" && worker.stake === 0n
        ? refusal("InsufficientStake", "worker.stake", 0n, "above 0: there is nothing to slash")
        : null);
    if (problem !== null) return Result.fail(problem);
    const result = finding === "passed" && worker.result !== "failed" ? "passed" : "failed";
    const contradicted = worker.contradicted || finding === "contradicted";
    return done(withWorker(registry, place, { ...worker, result, contradicted }), {});
  });

/**
 * Ends the epoch at the closing prices of its pools, rounded down: stakes count at them from now on, all claims perish.
 * Takes the same time however many workers there are. Refused as LengthMismatch, TooEarly.
 */
export const closeEpoch = (
  rules: WorkerRules,
  registry: Registry,
  { prices, time }: { readonly prices: readonly bigint[]; readonly time: bigint },
): Outcome<Registry> => {
  if (prices.length !== registry.prices.length)
    return Result.fail(
      refusal("LengthMismatch", "input.prices", BigInt(prices.length), `${registry.prices.length} resources`),
    );
  const end = registry.epochStart + rules.epochLength;
  if (time < end) return Result.fail(refusal("TooEarly", "input.time", time, `at least ${end}`));
  const issued = registry.issued.map(() => 0n);
  return done({ ...registry, epoch: registry.epoch + 1n, epochStart: time, prices, issued }, {});
};

/**
 * Slashes a worker at fault, and ejects it: ⌈stake·rate/W⌉ credits, rounded up in favour of whom they compensate.
 * Anyone may call it. Refused as UnknownParty, NotAtFault.
 */
export const slash = (
  rules: WorkerRules,
  registry: Registry,
  { worker: place, time }: WorkerCall,
): Outcome<Registry, { readonly fault: Fault; readonly slashed: bigint }> =>
  Result.flatMap(workerAt(rules, registry, place), (worker) => {
    const fault = faultAt(rules, worker, time);
    if (fault === null) return Result.fail(refusal("NotAtFault", "input.worker", String(place), "at fault"));
    const slashed = slashUp(worker.stake, rules.slashing[fault]);
    const post = {
      ...worker,
      ...({ status: "ejected", lowEpochs: 0n, contradicted: false } as const),
      stake: worker.stake - slashed,
      releaseAt: time + rules.unbonding,
    };
    return done({ ...withWorker(registry, place, post), slashed: registry.slashed + slashed }, { fault, slashed });
  });

/** Leaves; the stake is released after the unbonding time. Refused as UnknownParty, WrongStatus, AtFault, TooEarly (claims of this epoch are out). */
export const leave = (rules: WorkerRules, registry: Registry, { worker: place, time }: WorkerCall): Outcome<Registry> =>
  Result.flatMap(workerAt(rules, registry, place), (worker) => {
    const problem = statusProblem(worker, "active") ?? faultProblem(rules, worker, time) ?? claimsProblem(worker);
    const post = { ...worker, status: "leaving", releaseAt: time + rules.unbonding } as const;
    return problem === null ? done(withWorker(registry, place, post), {}) : Result.fail(problem);
  });

/** Takes what is left of a stake that is released. Refused as UnknownParty, WrongStatus, AtFault, TooEarly. */
export const withdraw = (
  rules: WorkerRules,
  registry: Registry,
  { worker: place, time }: WorkerCall,
): Outcome<Registry, { readonly released: bigint }> =>
  Result.flatMap(workerAt(rules, registry, place), (worker) => {
    const problem =
      statusProblem(worker, "leaving", "ejected") ??
      faultProblem(rules, worker, time) ??
      (time >= worker.releaseAt ? null : refusal("TooEarly", "input.time", time, `at least ${worker.releaseAt}`)) ??
      claimsProblem(worker);
    if (problem !== null) return Result.fail(problem);
    const post = { ...worker, status: "absent", stake: 0n, declared: worker.declared.map(() => 0n) } as const;
    return done(withWorker(registry, place, post), { released: worker.stake });
  });
