import { Result } from "effect";
import type { Fairness } from "../../checker/machine.ts";
import { integerOf } from "../reading.ts";
import type { WorkerSteps } from "./machine.ts";
import { type Registry, WORKER_RULES, type Worker } from "./state.ts";
import { taken } from "./step.ts";
import { type WorkerAction, type WorkerStep, withWorker, workerSteps } from "./steps.ts";

/** A registry with one fault, and the property that must notice it. */
export interface WorkerMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: string;
  readonly steps?: Partial<WorkerSteps>;
  /** Actions whose fairness is another one. */
  readonly fairness?: Readonly<Partial<Record<WorkerAction, Fairness>>>;
}

/** The step, and then something done to the worker it names, or to the registry. */
const andThen =
  (
    step: WorkerStep,
    change: (before: Registry, after: Registry, worker: Worker, place: number) => Registry,
  ): WorkerStep =>
  (rules, state, parameters) =>
    Result.map(step(rules, state, parameters), ({ next, receipt }) => {
      const place = Number(parameters.worker ?? 0n);
      const worker = next.workers[place];
      if (worker === undefined) throw new RangeError("a step that was taken names a worker");
      return { next: change(state, next, worker, place), receipt };
    });

/** The step as if the worker it names had other fields. */
const asIf =
  (step: WorkerStep, pretend: (worker: Worker) => Partial<Worker>): WorkerStep =>
  (rules, state, parameters) => {
    const place = Number(integerOf(parameters, "worker"));
    const worker = state.workers[place];
    return worker === undefined
      ? step(rules, state, parameters)
      : step(rules, withWorker(state, place, pretend(worker)), parameters);
  };

const { register, deposit, report, closeEpoch, slash, heartbeat, leave, withdraw } = workerSteps;

export const WORKER_MUTANTS: readonly WorkerMutant[] = [
  {
    mistake: "the slashed part is burnt without a record",
    notices: "creditsConserved",
    scope: "workers/one",
    steps: { slash: andThen(slash, (before, after) => ({ ...after, slashed: before.slashed })) },
  },
  {
    mistake: "a stake is taken from a wallet that does not hold it",
    notices: "nothingNegative",
    scope: "workers/one",
    steps: {
      register: andThen(
        asIf(register, ({ credits }) => ({ credits: credits + 1000n })),
        (_before, after, { credits }, place) => withWorker(after, place, { credits: credits - 1000n }),
      ),
    },
  },
  {
    mistake: "a passed epoch adds the rate without taking it from the rest of the average",
    notices: "qualityIsAFraction",
    scope: "workers/one",
    steps: {
      closeEpoch: andThen(closeEpoch, (before, after) => ({
        ...after,
        workers: after.workers.map((worker, i) => {
          const was = before.workers[i];
          return was?.result === "passed"
            ? { ...worker, quality: was.quality + WORKER_RULES.qualityRate * 6n }
            : worker;
        }),
      })),
    },
  },
  {
    mistake: "claims perish for the workers, and not in the pools",
    notices: "issuedIsWhatWorkersOwe",
    scope: "workers/one",
    steps: { closeEpoch: andThen(closeEpoch, (before, after) => ({ ...after, issued: before.issued })) },
  },
  {
    mistake: "an ejected worker withdraws while its claims are out",
    notices: "claimsHaveSomeoneAtStake",
    scope: "workers/one",
    steps: {
      withdraw: andThen(
        asIf(withdraw, ({ claims }) => ({ claims: claims.map(() => 0n) })),
        (before, after, _worker, place) => withWorker(after, place, { claims: before.workers[place]?.claims ?? [] }),
      ),
    },
  },
  {
    mistake: "the stake is not looked at again when prices have risen",
    notices: "entryIsCovered",
    scope: "workers/one",
    steps: {
      deposit: (rules, state, parameters) =>
        deposit({ ...rules, stakeRatio: rules.stakeRatio / 2n }, state, parameters),
    },
  },
  {
    mistake: "the whole raw capacity may be deposited",
    notices: "depositWithinHaircut",
    scope: "workers/one",
    steps: {
      deposit: andThen(
        asIf(deposit, () => ({ quality: 10n ** 18n })),
        (before, after, _worker, place) => withWorker(after, place, { quality: before.workers[place]?.quality ?? 0n }),
      ),
    },
  },
  {
    mistake: "a failure marks down what the worker has already deposited: equation 23 as printed",
    notices: "storedIsNotMarkedAgain",
    scope: "workers/one",
    steps: {
      report: andThen(report, (_before, after, { claims, result }, place) =>
        result === "failed"
          ? {
              ...withWorker(after, place, { claims: claims.map((amount) => amount / 2n) }),
              issued: after.issued.map((amount, i) => amount - (claims[i] ?? 0n) + (claims[i] ?? 0n) / 2n),
            }
          : after,
      ),
    },
  },
  {
    mistake: "the average is rounded up",
    notices: "qualityMovesAsPrinted",
    scope: "workers/streak",
    steps: {
      closeEpoch: andThen(closeEpoch, (before, after) => ({
        ...after,
        workers: after.workers.map((worker, i) =>
          before.workers[i]?.result === "failed" ? { ...worker, quality: worker.quality + 1n } : worker,
        ),
      })),
    },
  },
  {
    mistake: "a slash rounds down",
    notices: "onlyFaultsAreSlashed",
    scope: "workers/one",
    steps: {
      slash: (rules, state, parameters) =>
        Result.map(slash(rules, state, parameters), ({ next, receipt: { slashed = 0n } }) => {
          const place = Number(integerOf(parameters, "worker"));
          const worker = next.workers[place];
          if (worker === undefined || slashed === 0n) return { next, receipt: { slashed } };
          const changed = withWorker(next, place, { stake: worker.stake + 1n });
          return { next: { ...changed, slashed: next.slashed - 1n }, receipt: { slashed: slashed - 1n } };
        }),
    },
  },
  {
    mistake: "a late heartbeat undoes the silence",
    notices: "noEscapeFromAFault",
    scope: "workers/one",
    steps: { heartbeat: asIf(heartbeat, () => ({ silence: 0n })) },
  },
  {
    mistake: "whoever leaves has its stake at once",
    notices: "stakeIsHeldToTheEnd",
    scope: "workers/one",
    steps: {
      leave: andThen(leave, (_before, after, { credits, stake, declared }, place) =>
        withWorker(after, place, {
          ...{ status: "absent", credits: credits + stake, stake: 0n, release: 0n },
          declared: declared.map(() => 0n),
        }),
      ),
    },
  },
  {
    mistake: "nobody has to slash",
    notices: "faultLeadsToSlash",
    scope: "workers/one",
    fairness: { slash: "none" },
  },
  {
    mistake: "time need not pass",
    notices: "leavingLeadsToRelease",
    scope: "workers/one",
    fairness: { advance: "none" },
  },
  {
    mistake: "a slash of a worker that leaves changes nothing",
    notices: "faultLeadsToSlash",
    scope: "workers/one",
    steps: {
      slash: (rules, state, parameters) => {
        const worker = state.workers[Number(integerOf(parameters, "worker"))];
        return worker?.status === "leaving" ? taken(state) : slash(rules, state, parameters);
      },
    },
  },
];
