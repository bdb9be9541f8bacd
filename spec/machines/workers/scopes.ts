import type { ExpectedFinding, Machine, Parameters } from "../../checker/machine.ts";
import { WAD } from "../../vocabulary/units.ts";
import { newcomer, type Registry, WORKER_RULES, type WorkerRules } from "./state.ts";
import type { WorkerAction } from "./steps.ts";

/** What a registry is explored on. */
export interface WorkerScope {
  readonly name: string;
  readonly statement: string;
  readonly rules: WorkerRules;
  readonly initial: Registry;
  readonly parameters: Readonly<Record<WorkerAction, readonly Parameters[]>>;
  readonly constraint: NonNullable<Machine<Registry>["constraint"]>;
  readonly expected: readonly ExpectedFinding[];
}

/** Times of one or two steps, half the weight on the last epoch, parts of a stake that do not come out even. */
const COARSE: WorkerRules = {
  qualityRate: WAD / 2n,
  threshold: WAD / 2n,
  lowEpochs: 2n,
  heartbeatLimit: 1n,
  epochLength: 2n,
  unbonding: 2n,
  stakeRatio: (3n * WAD) / 2n,
  slashing: { contradicted: WAD, failing: WAD / 2n, silent: WAD / 4n },
};

const registry = (workers: Registry["workers"], price = WAD): Registry => ({
  epoch: 0n,
  elapsed: 0n,
  prices: [price],
  workers,
  issued: [0n],
  slashed: 0n,
});

const untilEpoch = (last: bigint): WorkerScope["constraint"] => ({
  statement: `epoch ≤ ${last}`,
  holds: ({ epoch }) => epoch <= last,
});

const each = (workers: readonly bigint[], parameters: Parameters = {}): readonly Parameters[] =>
  workers.map((worker) => ({ worker, ...parameters }));

const bounded: ExpectedFinding = {
  kind: "bounded",
  subject: "machine",
  reason: "epochs go on without end, and each gives qualities that there were not before",
};

/** All actions on some workers, and one call for each refusal that these do not bring about. */
const parametersOf = (
  workers: readonly bigint[],
  choices: {
    readonly stakes: readonly bigint[];
    readonly amounts: readonly bigint[];
    readonly prices: readonly bigint[];
  },
): WorkerScope["parameters"] => {
  const nobody = BigInt(workers.length);
  const register = (worker: bigint, stake: bigint, declared: readonly bigint[]): Parameters => ({
    worker,
    stake,
    declared,
  });
  return {
    register: [
      ...workers.flatMap((worker) => choices.stakes.map((stake) => register(worker, stake, [4n]))),
      register(nobody, 6n, [4n]),
      register(0n, 0n, [0n]),
      register(0n, 6n, [4n, 4n]),
      register(0n, 100n, [4n]),
      register(0n, 1n, [4n]),
    ],
    topUp: [
      ...each(workers, { amount: 3n }),
      { worker: 0n, amount: 0n },
      { worker: 0n, amount: 100n },
      { worker: nobody, amount: 1n },
    ],
    heartbeat: each([...workers, nobody]),
    deposit: [
      ...workers.flatMap((worker) => choices.amounts.map((amount) => ({ worker, resource: 0n, amount }))),
      { worker: 0n, resource: 0n, amount: 0n },
      { worker: 0n, resource: 1n, amount: 1n },
      { worker: nobody, resource: 0n, amount: 1n },
    ],
    report: [
      ...["passed", "failed", "contradicted"].flatMap((finding) => each(workers, { finding })),
      { worker: nobody, finding: "passed" },
    ],
    advance: [{ seconds: 1n }],
    closeEpoch: [...choices.prices.map((price) => ({ prices: [price] })), { prices: [] }],
    slash: each([...workers, nobody]),
    leave: each([...workers, nobody]),
    withdraw: each([...workers, nobody]),
  };
};

const neverGiven = (subject: string, reason: string): ExpectedFinding => ({
  kind: "refusalNeverGiven",
  subject,
  reason,
});

const priceStands = neverGiven(
  "deposit.InsufficientStake",
  "the price stays as it was when the worker registered; workers/one shows it",
);

const STREAK_END = 14n;

export const WORKER_SCOPES: readonly WorkerScope[] = [
  {
    name: "workers/one",
    statement: "one worker, all that can befall it in three epochs",
    rules: COARSE,
    initial: registry([newcomer(14n, 1)]),
    parameters: parametersOf([0n], { stakes: [6n, 12n], amounts: [2n], prices: [WAD, 2n * WAD] }),
    constraint: untilEpoch(2n),
    expected: [bounded],
  },
  {
    name: "workers/two",
    statement: "two workers who answer for claims in the same pool, for one epoch and into the next",
    rules: { ...COARSE, lowEpochs: 1n, epochLength: 1n, unbonding: 1n },
    initial: registry([newcomer(6n, 1), newcomer(10n, 1)]),
    parameters: parametersOf([0n, 1n], { stakes: [6n], amounts: [2n], prices: [WAD] }),
    constraint: untilEpoch(0n),
    expected: [bounded, priceStands],
  },
  {
    name: "workers/streak",
    statement: "a worker of the highest quality under the paper's numbers, that attests to nothing but failures",
    rules: { ...WORKER_RULES, heartbeatLimit: 7200n, epochLength: 3600n, unbonding: 3600n },
    initial: registry([newcomer(13n, 1, WAD)]),
    parameters: {
      ...parametersOf([0n], { stakes: [6n], amounts: [3n], prices: [WAD] }),
      report: [
        { worker: 0n, finding: "failed" },
        { worker: 1n, finding: "failed" },
      ],
      advance: [{ seconds: 3600n }],
    },
    constraint: untilEpoch(STREAK_END),
    expected: [
      bounded,
      priceStands,
      neverGiven(
        "report.InsufficientStake",
        "nothing is contradicted here, so no stake is lost whole; workers/one shows it",
      ),
      { kind: "witnessNeverReached", subject: "contradictedWorker", reason: "nothing is contradicted here" },
    ],
  },
];
