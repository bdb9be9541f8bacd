import { Result } from "effect";
import fc from "fast-check";
import { match } from "ts-pattern";
import {
  newcomer,
  type Registry as Specified,
  WORKER_RULES,
  type WorkerRules,
  workerSteps,
} from "../../spec/machines/workers/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import * as source from "../../src/market/workers/index.ts";
import { refineScenarios, type ScenarioOptions, type System } from "./scenario.ts";

/** The operations under refinement; a wrong implementation replaces one. */
export type WorkerImplementation = Pick<
  typeof source,
  "register" | "topUp" | "heartbeat" | "deposit" | "report" | "closeEpoch" | "slash" | "leave" | "withdraw" | "settled"
>;

export interface WorkerSetup {
  readonly rules: WorkerRules;
  readonly balances: readonly bigint[];
  readonly prices: readonly bigint[];
}

export type WorkerRequest =
  | {
      readonly action: "register";
      readonly worker: bigint;
      readonly declared: readonly bigint[];
      readonly stake: bigint;
    }
  | { readonly action: "topUp"; readonly worker: bigint; readonly amount: bigint }
  | { readonly action: "deposit"; readonly worker: bigint; readonly resource: bigint; readonly amount: bigint }
  | { readonly action: "report"; readonly worker: bigint; readonly finding: "passed" | "failed" | "contradicted" }
  | { readonly action: "heartbeat" | "slash" | "leave" | "withdraw"; readonly worker: bigint }
  | { readonly action: "advance"; readonly seconds: bigint }
  | { readonly action: "closeEpoch"; readonly prices: readonly bigint[] };

/** The implementation's registry, with the clock and the wallets that it leaves to others. */
interface Implemented {
  readonly time: bigint;
  readonly balances: readonly bigint[];
  readonly registry: source.Registry;
}

const atMost = (value: bigint, limit: bigint): bigint => (value < limit ? value : limit);

/** What a stored registry stands for: every worker settled, times as what is left of them. */
export const specifiedRegistry = (
  rules: WorkerRules,
  { time, balances, registry }: Implemented,
  settled: WorkerImplementation["settled"] = source.settled,
): Specified => ({
  epoch: registry.epoch,
  elapsed: atMost(time - registry.epochStart, rules.epochLength),
  prices: registry.prices,
  workers: registry.workers.map((stored, i) => {
    const { status, stake, declared, claims, quality, lowEpochs, result, contradicted, ...times } = settled(
      rules,
      stored,
      registry.epoch,
    );
    return {
      ...{ status, credits: balances[i] ?? 0n, stake, declared, claims, quality, lowEpochs, result, contradicted },
      silence: status === "active" ? atMost(time - times.lastHeartbeat, rules.heartbeatLimit + 1n) : 0n,
      release: time < times.releaseAt ? times.releaseAt - time : 0n,
    };
  }),
  issued: registry.issued,
  slashed: registry.slashed,
});

const moved = (balances: readonly bigint[], worker: bigint, amount: bigint): readonly bigint[] =>
  balances.map((balance, i) => (BigInt(i) === worker ? balance + amount : balance));

const callOf =
  (implementation: WorkerImplementation) =>
  (rules: WorkerRules, { time, balances, registry }: Implemented, request: WorkerRequest) => {
    const worker = "worker" in request ? request.worker : 0n;
    const call = { worker: Number(worker), time, balance: balances[Number(worker)] ?? 0n };
    const keep = <Receipt extends object>(
      outcome: source.Outcome<source.Registry, Receipt>,
      change: (receipt: Receipt) => bigint = () => 0n,
    ) =>
      Result.map(outcome, ({ post, receipt }) => ({
        next: { time, balances: moved(balances, worker, change(receipt)), registry: post },
        receipt: { ...receipt },
      }));
    return match(request)
      .with({ action: "register" }, ({ declared, stake }) =>
        keep(implementation.register(rules, registry, { ...call, declared, stake }), ({ staked }) => -staked),
      )
      .with({ action: "topUp" }, ({ amount }) =>
        keep(implementation.topUp(rules, registry, { ...call, amount }), ({ staked }) => -staked),
      )
      .with({ action: "deposit" }, ({ resource, amount }) =>
        keep(implementation.deposit(rules, registry, { ...call, resource: Number(resource), amount })),
      )
      .with({ action: "report" }, ({ finding }) => keep(implementation.report(rules, registry, { ...call, finding })))
      .with({ action: "heartbeat" }, () => keep(implementation.heartbeat(rules, registry, call)))
      .with({ action: "slash" }, () => keep(implementation.slash(rules, registry, call)))
      .with({ action: "leave" }, () => keep(implementation.leave(rules, registry, call)))
      .with({ action: "withdraw" }, () =>
        keep(implementation.withdraw(rules, registry, call), ({ released }) => released),
      )
      .with({ action: "closeEpoch" }, ({ prices }) =>
        keep(implementation.closeEpoch(rules, registry, { prices, time })),
      )
      .with({ action: "advance" }, ({ seconds }) =>
        Result.succeed({ next: { time: time + seconds, balances, registry }, receipt: {} }),
      )
      .exhaustive();
  };

const RESOURCES = 2;
const WORKERS = 2;

const magnitude = (least: number, most: number): fc.Arbitrary<bigint> =>
  fc
    .integer({ min: least, max: most })
    .chain((bits) => fc.bigInt({ min: 2n ** BigInt(bits), max: 2n ** BigInt(bits + 1) - 1n }));

const rules: fc.Arbitrary<WorkerRules> = fc
  .record({
    qualityRate: fc.oneof(fc.constant(WAD / 10n), fc.bigInt({ min: 0n, max: WAD })),
    lowEpochs: fc.bigInt({ min: 1n, max: 3n }),
    part: fc.bigInt({ min: 0n, max: WAD }),
    heartbeatLimit: fc.constantFrom(600n, 100_000n),
  })
  .map(({ qualityRate, lowEpochs, part, heartbeatLimit }) => ({
    ...WORKER_RULES,
    qualityRate,
    lowEpochs,
    heartbeatLimit,
    unbonding: 5000n,
    slashing: { contradicted: WAD, failing: part, silent: part },
  }));

const lists = (of: fc.Arbitrary<bigint>): fc.Arbitrary<readonly bigint[]> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.array(of, { minLength: RESOURCES, maxLength: RESOURCES }) },
    { weight: 1, arbitrary: fc.array(of, { maxLength: RESOURCES + 1 }) },
  );

const worker = fc.oneof(
  { weight: 30, arbitrary: fc.bigInt({ min: 0n, max: BigInt(WORKERS - 1) }) },
  { weight: 1, arbitrary: fc.constant(BigInt(WORKERS)) },
);
const declared = lists(
  fc.oneof({ weight: 6, arbitrary: magnitude(60, 84) }, { weight: 1, arbitrary: fc.constant(0n) }),
);
const prices = lists(magnitude(40, 65));
/** Around what is asked, on both sides of it. */
const amount = fc.oneof({ weight: 6, arbitrary: magnitude(30, 84) }, { weight: 1, arbitrary: fc.constantFrom(0n, 1n) });
const of = <A extends string>(...actions: readonly A[]): { readonly action: fc.Arbitrary<A> } => ({
  action: fc.constantFrom(...actions),
});

const request: fc.Arbitrary<WorkerRequest> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ...of("register"), worker, declared, stake: magnitude(88, 108) }) },
  { weight: 1, arbitrary: fc.record({ ...of("topUp"), worker, amount }) },
  { weight: 2, arbitrary: fc.record({ ...of("heartbeat"), worker }) },
  { weight: 4, arbitrary: fc.record({ ...of("deposit"), worker, resource: fc.bigInt(0n, BigInt(RESOURCES)), amount }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...of("report"),
      worker,
      finding: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom("passed" as const, "failed" as const) },
        { weight: 1, arbitrary: fc.constant("contradicted" as const) },
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ ...of("advance"), seconds: fc.constantFrom(1n, 500n, 600n, 3600n) }) },
  { weight: 3, arbitrary: fc.record({ ...of("closeEpoch"), prices }) },
  { weight: 3, arbitrary: fc.record({ ...of("slash", "leave", "withdraw"), worker }) },
);

const systemOf = (implementation: WorkerImplementation): System<WorkerSetup, WorkerRequest, Specified, Implemented> => {
  const call = callOf(implementation);
  return {
    name: "workers",
    scenario: fc.record({
      setup: fc.record({
        rules,
        balances: fc.array(magnitude(105, 112), { minLength: WORKERS, maxLength: WORKERS }),
        prices: fc.array(magnitude(40, 65), { minLength: RESOURCES, maxLength: RESOURCES }),
      }),
      calls: fc.array(request, { minLength: 10, maxLength: 60 }),
    }),
    begin: (setup) => ({
      abstract: {
        ...{ epoch: 0n, elapsed: 0n, slashed: 0n, prices: setup.prices },
        workers: setup.balances.map((balance) => newcomer(balance, RESOURCES)),
        issued: setup.prices.map(() => 0n),
      },
      concrete: {
        ...{ time: 0n, balances: setup.balances },
        registry: {
          ...{ epoch: 0n, epochStart: 0n, slashed: 0n, prices: setup.prices },
          workers: setup.balances.map(() => source.newWorker(RESOURCES)),
          issued: setup.prices.map(() => 0n),
        },
      },
    }),
    specification: ({ rules: given }, state, { action, ...parameters }) =>
      workerSteps[action](given, state, parameters),
    implementation: ({ rules: given }, state, requested) => call(given, state, requested),
    abstraction: ({ rules: given }, state) => specifiedRegistry(given, state, implementation.settled),
  };
};

/** The registry of `src`, which settles workers when they are touched, against the one that settles all at once. */
export const refineWorkers = ({
  implementation = source,
  ...options
}: ScenarioOptions & { readonly implementation?: WorkerImplementation }) =>
  refineScenarios(systemOf(implementation), options);
