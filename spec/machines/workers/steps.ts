import { integer } from "../../arithmetic/integer.ts";
import type { Parameters, Step } from "../../checker/machine.ts";
import { isFailing, isSilent } from "../../equations/stake.ts";
import { integerOf, integersOf, nameOf } from "../reading.ts";
import { afterHaircut, nextQuality, requiredStake, slashOf } from "./amounts.ts";
import type { Fault, Registry, Worker, WorkerRules } from "./state.ts";
import { refused, smallerOf, taken } from "./step.ts";

/** One action of the registry under given rules. */
export type WorkerStep = (rules: WorkerRules, state: Registry, parameters: Parameters) => Step<Registry>;

/** What a worker can be slashed for now, the gravest fault; null for none. A worker who has left stays answerable for what was attested. */
export const faultOf = (rules: WorkerRules, worker: Worker): Fault | null => {
  if (worker.contradicted) return "contradicted";
  const bound = worker.status === "active" || worker.status === "leaving";
  if (bound && isFailing(integer, worker.lowEpochs, rules.lowEpochs)) return "failing";
  return worker.status === "active" && isSilent(integer, worker.silence, rules.heartbeatLimit) ? "silent" : null;
};

/** The registry with one worker changed. */
export const withWorker = (state: Registry, place: number, changes: Partial<Worker>): Registry => {
  const worker = state.workers[place];
  if (worker === undefined) throw new RangeError(`no worker ${place}`);
  return { ...state, workers: state.workers.with(place, { ...worker, ...changes }) };
};

/** Runs a step on the worker that it names, or refuses as UnknownParty. */
const onWorker =
  (
    step: (rules: WorkerRules, state: Registry, worker: Worker, place: number, p: Parameters) => Step<Registry>,
  ): WorkerStep =>
  (rules, state, parameters) => {
    const named = integerOf(parameters, "worker");
    const worker = state.workers[Number(named)];
    return worker === undefined
      ? refused("UnknownParty", "worker", named, `below ${state.workers.length}`)
      : step(rules, state, worker, Number(named), parameters);
  };

const wrongStatus = ({ status }: Worker, bound: string): Step<Registry> =>
  refused("WrongStatus", "worker.status", status, bound);

const atFault = (fault: Fault): Step<Registry> => refused("AtFault", "worker", fault, "without a fault to slash for");

const hasClaims = ({ claims }: Worker): boolean => claims.some((claimed) => claimed > 0n);

const claimsOutstanding = ({ claims }: Worker): Step<Registry> =>
  refused("TooEarly", "worker.claims", claims.join(" "), "0: perished with their epoch");

/** Declares capacity and puts up the stake for it. */
const register = onWorker((rules, state, worker, place, parameters) => {
  const [declared, stake] = [integersOf(parameters, "declared"), integerOf(parameters, "stake")];
  if (declared.length !== state.prices.length)
    return refused("LengthMismatch", "declared", BigInt(declared.length), `${state.prices.length} resources`);
  if (declared.every((raw) => raw === 0n)) return refused("ZeroAmount", "declared", 0n, "at least 1 of some resource");
  if (worker.status !== "absent") return wrongStatus(worker, "absent");
  if (stake > worker.credits) return refused("InsufficientBalance", "stake", stake, `at most ${worker.credits}`);
  const required = requiredStake(rules, state, { declared });
  if (stake < required) return refused("InsufficientStake", "stake", stake, `at least ${required}`);
  const next = { status: "active", credits: worker.credits - stake, stake, declared, silence: 0n } as const;
  return taken(withWorker(state, place, next), { required });
});

/** Adds to the stake, as one has to when prices have risen. */
const topUp = onWorker((_rules, state, worker, place, parameters) => {
  const amount = integerOf(parameters, "amount");
  if (amount === 0n) return refused("ZeroAmount", "amount", 0n, "at least 1");
  if (worker.status !== "active") return wrongStatus(worker, "active");
  if (amount > worker.credits) return refused("InsufficientBalance", "amount", amount, `at most ${worker.credits}`);
  return taken(withWorker(state, place, { credits: worker.credits - amount, stake: worker.stake + amount }));
});

/** Says that the worker is there. Comes too late once the silence can be slashed for: it would undo the fault. */
const heartbeat = onWorker((rules, state, worker, place) => {
  if (worker.status !== "active") return wrongStatus(worker, "active");
  if (isSilent(integer, worker.silence, rules.heartbeatLimit))
    return refused("Expired", "worker.silence", worker.silence, `at most ${rules.heartbeatLimit}`);
  return taken(withWorker(state, place, { silence: 0n }));
});

/** Deposits claims on the worker's capacity of this epoch: what the haircut of quality leaves of it, and no more. */
const deposit = onWorker((rules, state, worker, place, parameters) => {
  const [resource, amount] = [integerOf(parameters, "resource"), integerOf(parameters, "amount")];
  const i = Number(resource);
  const [declared, claimed, issued] = [worker.declared[i], worker.claims[i], state.issued[i]];
  if (declared === undefined || claimed === undefined || issued === undefined)
    return refused("UnknownResource", "resource", resource, `below ${state.prices.length}`);
  if (amount === 0n) return refused("ZeroAmount", "amount", 0n, "at least 1");
  if (worker.status !== "active") return wrongStatus(worker, "active");
  const fault = faultOf(rules, worker);
  if (fault !== null) return atFault(fault);
  const required = requiredStake(rules, state, worker);
  if (worker.stake < required)
    return refused("InsufficientStake", "worker.stake", worker.stake, `at least ${required}`);
  const allowance = afterHaircut(declared, worker.quality);
  if (claimed + amount > allowance)
    return refused("CapacityExceeded", "amount", amount, `at most ${allowance - claimed}`);
  const claims = worker.claims.with(i, claimed + amount);
  return taken(
    { ...withWorker(state, place, { claims }), issued: state.issued.with(i, issued + amount) },
    { allowance },
  );
});

/** What the attestation protocol found of one of the worker's attestations. A failure outweighs what passed in the epoch. */
const report = onWorker((_rules, state, worker, place, parameters) => {
  const finding = nameOf(parameters, "finding", ["passed", "failed", "contradicted"]);
  if (worker.status === "absent") return wrongStatus(worker, "registered");
  if (finding === "contradicted" && worker.stake === 0n)
    return refused("InsufficientStake", "worker.stake", 0n, "above 0: there is nothing to slash");
  if (finding === "passed")
    return taken(withWorker(state, place, { result: worker.result === "failed" ? "failed" : "passed" }));
  const contradicted = worker.contradicted || finding === "contradicted";
  return taken(withWorker(state, place, { result: "failed", contradicted }));
});

/** Time passes. */
const advance: WorkerStep = (rules, state, parameters) => {
  const seconds = integerOf(parameters, "seconds");
  return taken({
    ...state,
    elapsed: smallerOf(state.elapsed + seconds, rules.epochLength),
    workers: state.workers.map((worker) => ({
      ...worker,
      silence: worker.status === "active" ? smallerOf(worker.silence + seconds, rules.heartbeatLimit + 1n) : 0n,
      release: worker.release > seconds ? worker.release - seconds : 0n,
    })),
  });
};

/** The worker at the end of an epoch: quality by equation 24, once an epoch however much was attested, and no claims left. */
const afterEpoch = (rules: WorkerRules, worker: Worker): Worker => {
  const quality = worker.result === "none" ? worker.quality : nextQuality(rules, worker.quality, worker.result);
  const claims = worker.claims.map(() => 0n);
  const rested = { ...worker, quality, claims, result: "none" } as const;
  if (worker.status !== "active" && worker.status !== "leaving") return rested;
  if (quality < rules.threshold) return { ...rested, lowEpochs: smallerOf(worker.lowEpochs + 1n, rules.lowEpochs) };
  return { ...rested, lowEpochs: isFailing(integer, worker.lowEpochs, rules.lowEpochs) ? worker.lowEpochs : 0n };
};

/** Ends the epoch at the closing prices that stakes count at from now on. */
const closeEpoch: WorkerStep = (rules, state, parameters) => {
  const prices = integersOf(parameters, "prices");
  if (prices.length !== state.prices.length)
    return refused("LengthMismatch", "prices", BigInt(prices.length), `${state.prices.length} resources`);
  if (state.elapsed < rules.epochLength)
    return refused("TooEarly", "elapsed", state.elapsed, `at least ${rules.epochLength}`);
  return taken({
    ...state,
    epoch: state.epoch + 1n,
    elapsed: 0n,
    prices,
    workers: state.workers.map((worker) => afterEpoch(rules, worker)),
    issued: state.issued.map(() => 0n),
  });
};

/** Anyone may have a worker at fault slashed, and ejected. */
const slash = onWorker((rules, state, worker, place) => {
  const fault = faultOf(rules, worker);
  if (fault === null) return refused("NotAtFault", "worker", "without a fault", "at fault");
  const slashed = slashOf(worker.stake, rules.slashing[fault]);
  const changes = {
    status: "ejected",
    stake: worker.stake - slashed,
    lowEpochs: 0n,
    contradicted: false,
    silence: 0n,
  } as const;
  const next = withWorker(state, place, { ...changes, release: rules.unbonding });
  return taken({ ...next, slashed: state.slashed + slashed }, { slashed });
});

/** Leaves of one's own accord. The stake stays until what was attested can no longer be contradicted. */
const leave = onWorker((rules, state, worker, place) => {
  if (worker.status !== "active") return wrongStatus(worker, "active");
  const fault = faultOf(rules, worker);
  if (fault !== null) return atFault(fault);
  if (hasClaims(worker)) return claimsOutstanding(worker);
  return taken(withWorker(state, place, { status: "leaving", silence: 0n, release: rules.unbonding }));
});

/** Takes what is left of the stake. */
const withdraw = onWorker((rules, state, worker, place) => {
  if (worker.status !== "leaving" && worker.status !== "ejected") return wrongStatus(worker, "leaving or ejected");
  const fault = faultOf(rules, worker);
  if (fault !== null) return atFault(fault);
  if (worker.release > 0n) return refused("TooEarly", "worker.release", worker.release, "0: released");
  if (hasClaims(worker)) return claimsOutstanding(worker);
  const declared = worker.declared.map(() => 0n);
  const changes = { status: "absent", credits: worker.credits + worker.stake, stake: 0n, declared } as const;
  return taken(withWorker(state, place, changes), { released: worker.stake });
});

export const workerSteps = {
  register,
  topUp,
  heartbeat,
  deposit,
  report,
  advance,
  closeEpoch,
  slash,
  leave,
  withdraw,
} as const satisfies Readonly<Record<string, WorkerStep>>;

export type WorkerAction = keyof typeof workerSteps;
